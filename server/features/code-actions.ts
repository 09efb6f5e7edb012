import type { Context } from '../context.ts';
import type { Fix } from '../problem.ts';
import { applyEdits } from '../syntax/apply-edits.ts';
import type { Range, SourceFile } from '../syntax/document.ts';
import type { TextEdit } from '../syntax/edits.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkFile, type FileProblem } from './diagnostics.ts';

/** A fix of one problem as changes of text, offsets from the start of the file. */
export interface Fixed {
  readonly title: string;
  readonly certain: boolean;
  readonly problem: FileProblem;
  readonly edits: readonly TextEdit[];
}

/** The fixes of all problems that touch a range of a file, certain ones first. A fix that would change nothing is left out. */
export function codeActions(file: SourceFile, range: Range, context: Context, workspace?: Workspace): Fixed[] {
  const touched = checkFile(file, context, workspace).filter(
    (problem) => problem.range.start <= range.end && range.start <= problem.range.end,
  );
  const fixes = touched.flatMap((problem) => (problem.fixes ?? []).map((fix) => fixIn(file, problem, fix)));
  return fixes.filter((fix) => fix.edits.length > 0).sort((a, b) => Number(b.certain) - Number(a.certain));
}

function fixIn(file: SourceFile, problem: FileProblem, { title, certain, edits }: Fix): Fixed {
  const placed = file.documents.find(({ index }) => index === problem.document);
  const start = placed?.start ?? 0;
  const changes = placed ? applyEdits(placed.document, edits) : [];
  return {
    title,
    certain,
    problem,
    edits: changes.map((edit) => ({ start: edit.start + start, end: edit.end + start, text: edit.text })),
  };
}
