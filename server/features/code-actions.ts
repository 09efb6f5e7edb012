import type { Context } from '../context.ts';
import type { Fix } from '../problem.ts';
import { applyEdits } from '../syntax/apply-edits.ts';
import type { Range, SourceFile } from '../syntax/document.ts';
import type { TextEdit } from '../syntax/edits.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkFile, type FileProblem } from './diagnostics.ts';
import { disableRule } from './disable-rule.ts';
import { editorWords } from './editor-words.ts';
import { isMended } from './is-mended.ts';

/** A fix of one problem as changes of text, offsets from the start of the file. */
export interface Fixed {
  readonly title: string;
  readonly certain: boolean;
  /** Mends nothing: writes a comment that turns the rule off for this line. */
  readonly disables?: true;
  readonly problem: FileProblem;
  readonly edits: readonly TextEdit[];
}

/**
 * What can be done about the problems that touch a range of a file: certain fixes first, then suggestions, then comments that
 * turn the rules off. A fix that would change nothing is left out.
 */
export function codeActions(file: SourceFile, range: Range, context: Context, workspace?: Workspace): Fixed[] {
  const touched = checkFile(file, context, workspace).filter(
    (problem) => problem.range.start <= range.end && range.start <= problem.range.end,
  );
  const fixes = touched.flatMap((problem) =>
    (problem.fixes ?? []).flatMap((fix) => {
      const fixed = fixIn(file, problem, fix);
      return fix.careful && !isMended(file, problem, fixed.edits, context, workspace) ? [] : [fixed];
    }),
  );
  const helpful = fixes.filter((fix) => fix.edits.length > 0).sort((a, b) => Number(b.certain) - Number(a.certain));
  const disabling = new Map(
    touched.flatMap((problem) => disableIn(file, problem, context)).map((fix) => [keyOf(fix), fix]),
  );
  return [...helpful, ...disabling.values()];
}

/** Two problems of one rule on a line go with one comment. */
function keyOf({ title, edits }: Fixed): string {
  return `${title} ${edits[0]?.start}`;
}

function disableIn(file: SourceFile, problem: FileProblem, { language }: Context): Fixed[] {
  const edit = disableRule(file, problem);
  if (!edit) return [];
  const title = editorWords[language].disable(problem.rule);
  return [{ title, certain: false, disables: true, problem, edits: [edit] }];
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
