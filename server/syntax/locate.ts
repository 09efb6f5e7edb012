import type { Location } from './document.ts';
import { type Pointer, parsePointer } from './pointer.ts';
import { type Item, type Member, memberOf, type SyntaxNode } from './tree.ts';

/** Where a member is written. Goes through aliases and merge keys to the text they name. */
export function locate(root: SyntaxNode | undefined, pointer: Pointer): Location | undefined {
  if (!root) return undefined;
  if (pointer === '') return { value: root.range, entry: root.range };
  const found = entryAt(root, pointer);
  if (!found) return undefined;
  const place = { value: found.range, entry: found.entry };
  return 'keyRange' in found ? { key: found.keyRange, ...place } : place;
}

/** The member or list item at a pointer; undefined for the root and for what is not there. */
export function entryAt(root: SyntaxNode, pointer: Pointer): Member | Item | undefined {
  let node: SyntaxNode = root;
  let entry: Member | Item | undefined;
  for (const step of parsePointer(pointer)) {
    if (node.kind === 'object') entry = memberOf(node, step);
    else if (node.kind === 'list' && /^(?:0|[1-9][0-9]*)$/.test(step)) entry = node.items[Number(step)];
    else return undefined;
    if (!entry) return undefined;
    node = entry.node;
  }
  return entry;
}
