import type { Context } from '../context.ts';
import { applyEdits } from '../syntax/apply-edits.ts';
import type { SourceFile } from '../syntax/document.ts';
import type { TextEdit } from '../syntax/edits.ts';
import { createDocumentCache, openFile } from '../syntax/open-file.ts';
import { patchOf } from '../syntax/text-patch.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkFile } from './diagnostics.ts';

/** A fix may lay bare another problem, and so on; a file that is not done by then is left for the next time. */
const MOST_ROUNDS = 10;

/** Makes every certain fix of a file: the changes of its text, in order and apart from each other. */
export function fixAll(file: SourceFile, context: Context, workspace?: Workspace): TextEdit[] {
  const cache = createDocumentCache();
  for (const { document } of file.documents) cache.add(document);
  const language = file.documents[0]?.document.language ?? 'yaml';
  const done = new Set<string>();
  let current = file;
  let patch = patchOf(file.text);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = oneRound(current, context, workspace, done);
    if (edits.length === 0) break;
    for (const edit of edits.toReversed()) patch = patch.replace(edit);
    current = openFile(file.uri, language, patch.text, cache);
  }
  return patch.edits();
}

/** The certain fixes that do not get into each other's way, in the order of the text. */
function oneRound(file: SourceFile, context: Context, workspace: Workspace | undefined, done: Set<string>): TextEdit[] {
  const made: TextEdit[] = [];
  for (const { rule, document: index, fixes = [] } of checkFile(file, context, workspace)) {
    const fix = fixes.find(({ certain }) => certain);
    const placed = file.documents.find((document) => document.index === index);
    if (!fix || !placed) continue;
    // Several problems may share a fix; and one that did not help is not tried again.
    const key = JSON.stringify([rule, index, fix.edits]);
    if (done.has(key)) continue;
    const { start } = placed;
    const edits = applyEdits(placed.document, fix.edits).map((edit) => ({
      ...edit,
      start: edit.start + start,
      end: edit.end + start,
    }));
    if (edits.some((edit) => made.some((other) => edit.start <= other.end && other.start <= edit.end))) continue;
    done.add(key);
    made.push(...edits);
  }
  return made.sort((a, b) => a.start - b.start);
}
