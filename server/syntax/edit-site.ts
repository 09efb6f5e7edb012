import { type Pointer, parsePointer } from './pointer.ts';
import { type JsonStyle, PLAIN_JSON } from './print-json.ts';
import { PLAIN_YAML, type YamlStyle } from './print-yaml.ts';
import { type Item, type ListNode, type Member, memberOf, type ObjectNode, type SyntaxNode } from './tree.ts';

/** A text about to be edited, with its tree and the way it is written. */
export interface EditableText {
  readonly language: 'yaml' | 'json';
  readonly text: string;
  readonly root: SyntaxNode | undefined;
  readonly yaml: YamlStyle;
  readonly json: JsonStyle;
}

/** Where an edit takes place. The root has neither entry nor owner. */
export interface Site {
  readonly node: SyntaxNode | undefined;
  readonly entry: Member | Item | undefined;
  readonly owner: ObjectNode | ListNode | undefined;
  /** The owner of the owner, and so on up; the last one is the site of the root. */
  readonly parent: Site | undefined;
  /** Stands inside brackets, or in JSON. */
  readonly flow: boolean;
  /** Not written here: it comes from a merge key. */
  readonly inherited: boolean;
}

/** A text with its style, as the edits need it. */
export function editable(language: 'yaml' | 'json', text: string, root: SyntaxNode | undefined): EditableText {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const json = { step: /\n([ \t]+)\S/.exec(text)?.[1] ?? PLAIN_JSON.step, newline } as const;
  return { language, text, root, yaml: { ...indentation(text, root), newline }, json };
}

/** The site of a pointer; undefined where the document has no such member. */
export function siteOf({ language, root }: EditableText, pointer: Pointer): Site | undefined {
  let site: Site = {
    node: root,
    entry: undefined,
    owner: undefined,
    parent: undefined,
    flow: language === 'json',
    inherited: false,
  };
  for (const step of parsePointer(pointer)) {
    const owner: SyntaxNode | undefined = site.node;
    if (!owner || owner.kind === 'scalar') return undefined;
    const entry = owner.kind === 'object' ? memberOf(owner, step) : owner.items[Number(step)];
    if (!entry) return undefined;
    const inherited = owner.kind === 'object' && owner.inherited.includes(entry as Member);
    site = { node: entry.node, entry, owner, parent: site, flow: site.flow || owner.flow, inherited };
  }
  return site;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The first indentations that somebody chose in this text. */
function indentation(text: string, root: SyntaxNode | undefined): { step: number; dash: number } {
  let step: number | undefined;
  let dash: number | undefined;
  const visit = (node: SyntaxNode): void => {
    if (node.kind === 'scalar' || (step !== undefined && dash !== undefined)) return;
    for (const entry of node.kind === 'object' ? node.members : node.items) {
      const inner = entry.alias ? undefined : entry.node;
      if (!inner || inner.kind === 'scalar') continue;
      const depth = columnOf(text, inner.range.start) - columnOf(text, entry.entry.start);
      if (node.kind === 'object' && !inner.flow && !node.tag && !node.flow) {
        if (inner.kind === 'list' && depth >= 0) dash ??= depth;
        if (inner.kind === 'object' && !inner.tag && depth > 0) step ??= depth;
      }
      visit(inner);
    }
  };
  if (root) visit(root);
  return { step: step ?? PLAIN_YAML.step, dash: dash ?? PLAIN_YAML.dash };
}
