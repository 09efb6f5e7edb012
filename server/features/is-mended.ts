import type { Context } from '../context.ts';
import { editText } from '../syntax/apply-edits.ts';
import type { SourceFile } from '../syntax/document.ts';
import type { TextEdit } from '../syntax/edits.ts';
import { createDocumentCache, openFile } from '../syntax/open-file.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkFile, type FileProblem } from './diagnostics.ts';

/** Whether changes of a file take a problem away and bring none that alarms. */
export function isMended(
  file: SourceFile,
  problem: FileProblem,
  edits: readonly TextEdit[],
  context: Context,
  workspace?: Workspace,
): boolean {
  const cache = createDocumentCache();
  for (const { document } of file.documents) cache.add(document);
  const language = file.documents[0]?.document.language ?? 'yaml';
  const changed = openFile(file.uri, language, editText(file.text, edits), cache);
  const left = checkFile(file, context, workspace)
    .filter((other) => identityOf(other) !== identityOf(problem))
    .map(identityOf);
  return checkFile(changed, context, workspace).every((after) => {
    if (after.severity === 'information' || after.severity === 'hint') return true;
    const index = left.indexOf(identityOf(after));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

/** What is said of an unknown field depends on the fields beside it, and where most others stand on what comes before them. */
function identityOf({ rule, message, pointer, document }: FileProblem): string {
  return `${document} ${rule} ${rule.endsWith('/unknown-field') ? pointer : message}`;
}
