import type { Draft, DraftObject } from '../../draft.ts';
import { derived, isTraced, type Traced } from '../../trace.ts';
import { type Address, snakeCase } from './names.ts';

/** What references in a stack are called in Terraform. */
export interface Names {
  readonly addresses: ReadonlyMap<string, Address>;
  readonly variables: ReadonlyMap<string, string>;
}

/** Marks of values that are no plain values of HCL. Pointers of findings leave them out. */
export const MARKS = { expression: '$expression', template: '$template', json: '$json', blocks: '$blocks' } as const;

/** Pseudo parameters of CloudFormation, as data sources. */
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Region': 'data.aws_region.current.region',
  'AWS::AccountId': 'data.aws_caller_identity.current.account_id',
  'AWS::Partition': 'data.aws_partition.current.partition',
  'AWS::URLSuffix': 'data.aws_partition.current.dns_suffix',
  'AWS::StackName': 'var.name',
};

/** A value of a stack as one of HCL: functions become expressions, everything else stays as it is. */
export function hclValue(node: Draft, names: Names): Draft {
  if (isTraced(node) || node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map((item: Draft) => hclValue(item, names));
  const object = node as DraftObject;
  const called = callFunction(object, names);
  if (called !== undefined) return called;
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, member]) => (member === undefined ? [] : [[key, hclValue(member, names)]])),
  );
}

function callFunction(object: DraftObject, names: Names): DraftObject | undefined {
  if (object.Ref !== undefined) return expression(object.Ref, reference(plain(object.Ref), undefined, names));
  const attribute = object['Fn::GetAtt'];
  if (Array.isArray(attribute)) {
    const [id, name] = attribute.map(plain);
    return expression(attribute[0] as Draft, reference(id ?? '', name, names));
  }
  const text = object['Fn::Sub'];
  if (text === undefined) return undefined;
  const only = /^\$\{([^!}][^}]*)\}$/.exec(plain(text))?.[1];
  if (only !== undefined) return expression(text, inText(only, names));
  return { [MARKS.template]: like(text, substituted(plain(text), names)) };
}

function expression(from: Draft, text: string): DraftObject {
  return { [MARKS.expression]: like(from, text) };
}

/** The text with whatever is known of where the draft came from. */
function like(from: Draft, text: string): Draft {
  return isTraced(from) ? derived(text, from as Traced<unknown>) : text;
}

/** `${Web}` and `${Web.Arn}` in a text. */
function inText(name: string, names: Names): string {
  const [id = '', attribute] = PSEUDO[name] ? [name] : name.split('.');
  return reference(id, attribute, names);
}

function substituted(text: string, names: Names): string {
  return text
    .split(/(\$\{[^}]*\})/)
    .map((part) => {
      const name = /^\$\{(!?)([^}]*)\}$/.exec(part);
      if (!name) return escapeText(part);
      return name[1] ? escapeText(`\${${name[2]}}`) : `\${${inText(name[2] ?? '', names)}}`;
    })
    .join('');
}

function reference(id: string, attribute: string | undefined, { addresses, variables }: Names): string {
  const known = addresses.get(id);
  if (!known) return PSEUDO[id] ?? `var.${variables.get(id) ?? snakeCase(id)}`;
  const { terraform, name } = known;
  const member = attribute === undefined ? terraform.ref : (terraform.attributes?.[attribute] ?? snakeCase(attribute));
  return `${terraform.type}.${name}.${member}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text as it stands between quotes in HCL. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[$%](?=\{)/g, (sign) => sign + sign);
}

function plain(draft: Draft | undefined): string {
  return String(isTraced(draft) ? draft.value : (draft ?? ''));
}
