import type { SourceDocument } from './document.ts';
import { appendInBlock, insertBesideAlias, insertInBlock, removeInBlock, setInBlock } from './edit-block.ts';
import { appendInFlow, insertInFlow, removeInFlow, setInFlow } from './edit-flow.ts';
import { type EditableText, editable, type Site, siteOf } from './edit-site.ts';
import type { Edit, TextEdit } from './edits.ts';
import { treeOf } from './open-document.ts';
import { parseDocument } from './parse-document.ts';
import { lastStep, type Pointer, parent } from './pointer.ts';
import { printKey } from './print-yaml.ts';
import { patchOf } from './text-patch.ts';
import { memberOf } from './tree.ts';
import type { ObjectValue, Value } from './value.ts';

/**
 * Turns edits of members into edits of text that leave everything else as it is written: comments, quotes, indentation.
 * The edits apply one after the other, as in a JSON Patch: each pointer speaks of what the ones before it left.
 * An edit that has no place (a pointer to nothing, a member of a plain value) changes nothing. What is reached through an
 * alias is changed in the text it names. The result is in order, without overlaps.
 */
export function applyEdits(document: SourceDocument, edits: readonly Edit[]): TextEdit[] {
  let patch = patchOf(document.text);
  for (const edit of edits.flatMap((edit) => (edit.kind === 'insert' ? memberEdits(edit) : [edit]))) {
    const root = patch.text === document.text ? treeOf(document) : parseDocument(patch.text, document.language).root;
    for (const change of changes(editable(document.language, patch.text, root), edit)) patch = patch.replace(change);
  }
  return patch.edits();
}

/** The text with these edits made. They are in order and do not overlap, as `applyEdits` returns them. */
export function editText(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toReversed()
    .reduce((result, { start, end, text: inserted }) => result.slice(0, start) + inserted + result.slice(end), text);
}

/** One insert for each member, so that one that exists already can be set instead. */
function memberEdits(edit: Edit & { kind: 'insert' }): Edit[] {
  return Object.entries(edit.members).map(([key, value]) => ({ ...edit, members: { [key]: value } }));
}

function changes(source: EditableText, edit: Edit): TextEdit[] {
  const site = siteOf(source, edit.pointer);
  switch (edit.kind) {
    case 'set':
      return site && !site.inherited
        ? setValue(source, site, edit.value)
        : setMissing(source, edit.pointer, edit.value);
    case 'remove':
      if (!site?.entry || site.inherited) return [];
      return site.flow ? removeInFlow(site) : removeInBlock(source, site);
    case 'rename':
      return site && !site.inherited ? rename(source, site, edit.key) : [];
    case 'insert':
      return site ? insert(source, site, edit.members) : [];
    case 'append':
      return site ? append(source, site, edit.item) : [];
  }
}

function setValue(source: EditableText, site: Site, value: Value): TextEdit[] {
  return site.flow ? setInFlow(source, site, value) : setInBlock(source, site, value);
}

/** A pointer one step beyond what exists names a new member, or the next item of a list. */
function setMissing(source: EditableText, pointer: Pointer, value: Value): TextEdit[] {
  const key = lastStep(pointer);
  const owner = siteOf(source, parent(pointer));
  if (key === undefined || !owner) return [];
  if (owner.node?.kind === 'list')
    return key === '-' || key === String(owner.node.items.length) ? append(source, owner, value) : [];
  return insert(source, owner, { [key]: value });
}

function rename({ language, text }: EditableText, { entry, owner, flow }: Site, key: string): TextEdit[] {
  if (!entry || !('keyRange' in entry) || (owner?.kind === 'object' && owner.tag)) return [];
  const quote = text[entry.keyRange.start];
  const quotes = language === 'json' || quote === '"' ? 'double' : quote === "'" ? 'single' : 'plain';
  return [{ ...entry.keyRange, text: printKey(key, quotes, flow) }];
}

function insert(source: EditableText, site: Site, members: ObjectValue): TextEdit[] {
  const { node, entry, flow } = site;
  if (!node || (node.kind === 'scalar' && node.value === null)) return setValue(source, site, members);
  if (node.kind !== 'object' || node.tag) return [];
  if (entry?.alias && !flow) return insertBesideAlias(source, site, members);
  const [key = ''] = Object.keys(members);
  if (memberOf(node, key) && !node.inherited.some((member) => member.key === key)) {
    return setExisting(source, site, key, members[key] ?? null);
  }
  if (node.members.length === 0) return setValue(source, site, members);
  return node.flow || flow ? insertInFlow(source, node, members) : insertInBlock(source, node, members);
}

function setExisting(source: EditableText, site: Site, key: string, value: Value): TextEdit[] {
  const node = site.node;
  const entry = node?.kind === 'object' ? memberOf(node, key) : undefined;
  if (!entry || node?.kind !== 'object') return [];
  return setValue(
    source,
    { node: entry.node, entry, owner: node, parent: site, flow: site.flow || node.flow, inherited: false },
    value,
  );
}

function append(source: EditableText, site: Site, item: Value): TextEdit[] {
  const { node, flow } = site;
  if (!node || (node.kind === 'scalar' && node.value === null)) return setValue(source, site, [item]);
  if (node.kind !== 'list') return [];
  if (node.items.length === 0) return setValue(source, site, [item]);
  return node.flow || flow ? appendInFlow(source, node, item) : appendInBlock(source, node, item);
}
