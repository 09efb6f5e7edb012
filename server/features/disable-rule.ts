import { directivesIn } from '../control/directives.ts';
import { canBeDisabled } from '../control/known-rules.ts';
import { commentsWith, mayHoldComment } from '../syntax/comments.ts';
import type { PlacedDocument, SourceFile } from '../syntax/document.ts';
import type { TextEdit } from '../syntax/edits.ts';
import { linesOf } from '../syntax/lines.ts';
import type { FileProblem } from './diagnostics.ts';

/**
 * The comment above the line of a problem that turns its rule off there; offsets of the file. Undefined where no comment can
 * stand, as in plain JSON, and for rules that cannot be turned off.
 */
export function disableRule(file: SourceFile, problem: FileProblem): TextEdit | undefined {
  const { rule, range } = problem;
  const placed = file.documents.find(({ index }) => index === problem.document);
  if (!placed || !canBeDisabled(rule) || !takesComments(file, placed)) return undefined;
  const lines = linesOf(file.text);
  const { line } = lines.positionAt(range.start);
  const above = directivesIn(file).find(
    ({ kind, range }) => kind === 'disable-next-line' && lines.positionAt(range.start).line === line - 1,
  );
  const last = above?.words.at(-1)?.range.end;
  if (last !== undefined) return { start: last, end: last, text: `, ${rule}` };

  const start = lines.startOf(line) + (line === 0 && file.text.startsWith('\ufeff') ? 1 : 0);
  if (start > placed.start && !mayHoldComment(placed.document, start - placed.start)) return undefined;
  const indentation = /^[ \t]*/.exec(file.text.slice(start))?.[0] ?? '';
  const mark = placed.document.language === 'json' ? '//' : '#';
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  return { start, end: start, text: `${indentation}${mark} crossdock-disable-next-line ${rule}${newline}` };
}

/** Programs that read plain JSON stumble over comments: only a file that is made for them, or has some, gets more. */
function takesComments({ uri }: SourceFile, { document }: PlacedDocument): boolean {
  return document.language === 'yaml' || /\.jsonc$/i.test(uri) || commentsWith(document, '').length > 0;
}
