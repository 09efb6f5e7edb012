import type { Range, SourceFile } from '../syntax/document.ts';
import { type Lines, linesOf } from '../syntax/lines.ts';
import { directivesIn, type PlacedDirective } from './directives.ts';

/** A stretch of a file in which a rule is off. */
interface Silence {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** Whether comments in a file turn a rule off at a place of it. */
export type IsSilenced = (rule: string, range: Range) => boolean;

/** Reads what the comments of a file turn off. Ranges are offsets of the file; a problem counts where it starts. */
export function silencesIn(file: SourceFile): IsSilenced {
  const directives = directivesIn(file);
  if (directives.length === 0) return () => false;
  const lines = linesOf(file.text);
  const silences = directives.flatMap((directive, index) =>
    silenced(directive, directives.slice(index + 1), file.text, lines),
  );
  return (rule, { start }) =>
    silences.some((silence) => silence.rule === rule && silence.start <= start && start < silence.end);
}

function silenced(
  directive: PlacedDirective,
  later: readonly PlacedDirective[],
  text: string,
  lines: Lines,
): Silence[] {
  // A problem at the very end of a text counts too.
  const whole = { start: 0, end: text.length + 1 };
  return directive.words.flatMap(({ text: rule }): Silence[] => {
    switch (directive.kind) {
      case 'disable-file':
        return [{ rule, ...whole }];
      case 'disable-next-line':
        return [{ rule, ...nextLine(text, lines, directive.range.end) }];
      case 'disable':
        return [
          {
            rule,
            start: directive.range.start,
            end: later.find((other) => ends(other, rule))?.range.start ?? whole.end,
          },
        ];
      default:
        return [];
    }
  });
}

function ends({ kind, words }: PlacedDirective, rule: string): boolean {
  return kind === 'enable' && (words.length === 0 || words.some(({ text }) => text === rule));
}

/** The first line below that holds more than a comment: several comments may stand above one line. */
function nextLine(text: string, lines: Lines, offset: number): Range {
  let line = lines.positionAt(offset).line + 1;
  const of = (number: number) => text.slice(lines.startOf(number), lines.startOf(number + 1));
  while (line < lines.count && /^\s*(?:#|\/\/|$)/.test(of(line))) line++;
  return { start: lines.startOf(line), end: line + 1 < lines.count ? lines.startOf(line + 1) : text.length + 1 };
}
