import { Document, isMap, isNode, type Node, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import { child, type Pointer } from '../syntax/pointer.ts';
import { resolvePlain } from '../syntax/scalars.ts';
import { asList, asObject, isUnknown, unknownText, type Value } from '../syntax/value.ts';
import type { Settled } from './draft.ts';

/** One JSON document, indented by two. Template text is written as a string. */
export function printJson(documents: readonly Settled[]): string {
  const replacer = (_key: string, value: unknown) => (isUnknown(value) ? unknownText(value) : value);
  return documents.map(({ value }) => `${JSON.stringify(value, replacer, 2)}\n`).join('');
}

/**
 * YAML documents with their comments above the members they belong to. With `airy`, the parts of a document and the
 * members of that part are set apart by empty lines.
 */
export function printYaml(documents: readonly Settled[], airy?: string): string {
  return documents.map((document) => printDocument(document, airy)).join('---\n');
}

function printDocument({ value, comments }: Settled, airy: string | undefined): string {
  const head = comments.get('');
  // Readers of both platforms resolve plain words as YAML 1.1 does: `yes` and `012` have to be quoted.
  const document = new Document(null, { version: '1.1' });
  document.contents = nodeOf(value, '', comments) as typeof document.contents;
  if (airy === undefined) quotePlaceholders(document);
  else setApart(document, airy);
  const text = document.toString({
    lineWidth: 0,
    singleQuote: true,
    directives: false,
    flowCollectionPadding: false,
  });
  return head === undefined ? text : `${commentLines(head)}${text}`;
}

/** A text stays one when its placeholders are filled in with a number. */
function quotePlaceholders(document: Document): void {
  visit(document, {
    Scalar: (_key, scalar) => {
      const { value, type } = scalar;
      if (typeof value !== 'string' || type === Scalar.PLAIN || value.includes('\n')) return;
      if (/\$\{|\{\{/.test(value)) scalar.type = Scalar.QUOTE_SINGLE;
    },
  });
}

function setApart(document: Document, part: string): void {
  const space = (map: unknown): void => {
    const pairs = isMap(map) ? map.items : [];
    for (const { key } of pairs.slice(1)) if (isNode(key)) key.spaceBefore = true;
  };
  space(document.contents);
  space(document.get(part));
}

function commentLines(comment: string): string {
  return comment
    .split('\n')
    .map((line) => `# ${line}\n`)
    .join('');
}

function nodeOf(value: Value, pointer: Pointer, comments: ReadonlyMap<Pointer, string>): Node {
  if (isUnknown(value)) return plain(unknownText(value));
  const list = asList(value);
  if (list) {
    const sequence = new YAMLSeq();
    sequence.items = list.map((item, index) => {
      const at = child(pointer, index);
      const node = nodeOf(item, at, comments);
      const comment = comments.get(at);
      if (comment !== undefined) node.commentBefore = indented(comment);
      return node;
    });
    sequence.flow = list.length === 0;
    return sequence;
  }
  const object = asObject(value);
  if (!object) return scalarOf(value);
  const intrinsic = shortIntrinsic(object, pointer, comments);
  if (intrinsic) return intrinsic;

  const map = new YAMLMap();
  map.flow = Object.keys(object).length === 0;
  for (const [key, member] of Object.entries(object)) {
    const at = child(pointer, key);
    const name = scalarOf(key);
    const comment = comments.get(at) ?? commentInside(member, at, comments);
    if (comment !== undefined) name.commentBefore = indented(comment);
    map.add({ key: name, value: nodeOf(member, at, comments) });
  }
  return map;
}

/** CloudFormation's functions in the form people write: `!Ref Cluster`. */
function shortIntrinsic(
  object: { readonly [key: string]: Value },
  pointer: Pointer,
  comments: ReadonlyMap<Pointer, string>,
): Node | undefined {
  const [[key, argument] = [], ...others] = Object.entries(object);
  if (key === undefined || argument === undefined || others.length > 0) return undefined;
  if (key !== 'Ref' && !key.startsWith('Fn::')) return undefined;
  const path = key === 'Fn::GetAtt' ? asList(argument)?.join('.') : undefined;
  const node = path === undefined ? nodeOf(argument, child(pointer, key), comments) : new Scalar(path);
  node.tag = `!${key.replace('Fn::', '')}`;
  return node;
}

/** A function's argument has no line of its own: its comment goes above the member. */
function commentInside(member: Value, pointer: Pointer, comments: ReadonlyMap<Pointer, string>): string | undefined {
  const keys = Object.keys(asObject(member) ?? {});
  const [key] = keys;
  if (keys.length !== 1 || key === undefined || (key !== 'Ref' && !key.startsWith('Fn::'))) return undefined;
  return comments.get(child(pointer, key));
}

function indented(comment: string): string {
  return comment
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
}

/** Quoted where a reader of the platforms would take the plain text for something else: `0x_3` is a number to them. */
function scalarOf(value: Value): Scalar {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && resolvePlain(value) !== value) scalar.type = Scalar.QUOTE_SINGLE;
  return scalar;
}

function plain(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.PLAIN;
  return scalar;
}
