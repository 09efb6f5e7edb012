import type { Example } from '../concepts/present.ts';
import { wrap } from '../concepts/wrap.ts';

/** What a hover of default size shows without scrolling, in lines and columns. */
const LINES = 16;
const COLUMNS = 80;
/** A gap between paragraphs, and a line across. */
const GAP = 0.5;
const LONGEST_EXAMPLE = 10;
/** A smaller part of an example says nothing. */
const SHORTEST_PART = 5;

/** How many lines are left below blocks of Markdown; negative when they are too long already. */
export function roomBelow(blocks: readonly string[]): number {
  return LINES - blocks.reduce((sum, block) => sum + linesOf(block) + GAP, 0);
}

function linesOf(markdown: string): number {
  return markdown.split('\n').reduce((sum, line) => {
    if (line === '' || line === '---') return sum + GAP;
    return sum + wrap(withoutMarks(line), COLUMNS).length;
  }, 0);
}

/** What the reader does not see: the addresses of links, stars and back-ticks. */
function withoutMarks(line: string): string {
  return line.replace(/\]\([^)]*\)/g, '').replace(/[*`[]/g, '');
}

/** As many lines of an example as there is room for, as Markdown; undefined where that is too little. */
export function exampleIn(room: number, { form, lines }: Example): string | undefined {
  const most = Math.min(LONGEST_EXAMPLE, Math.floor(room));
  if (lines.length <= most) return fenced(form, lines);
  return most < SHORTEST_PART ? undefined : fenced(form, [...lines.slice(0, most - 1), form === 'yaml' ? '# …' : '…']);
}

function fenced(form: string, lines: readonly string[]): string {
  return `\`\`\`${form}\n${lines.join('\n')}\n\`\`\``;
}
