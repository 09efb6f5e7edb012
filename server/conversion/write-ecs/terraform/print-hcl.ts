import { child, formatPointer, type Pointer, parsePointer } from '../../../syntax/pointer.ts';
import { asList, asObject, isUnknown, type ObjectValue, unknownText, type Value } from '../../../syntax/value.ts';
import type { Settled } from '../../draft.ts';
import { escapeText, MARKS } from './expressions.ts';

/** A file of Terraform: a text, and where in it the arguments and blocks stand, by pointer. */
export interface HclText {
  readonly text: string;
  readonly places: ReadonlyMap<Pointer, number>;
}

/** Top-level blocks by type and labels: how many labels each type has. */
const LABELS: Readonly<Record<string, number>> = {
  terraform: 0,
  provider: 1,
  variable: 1,
  output: 1,
  data: 2,
  resource: 2,
};

/**
 * Prints documents `{resource: {aws_lb: {web: {…}}}}` as blocks of HCL, formatted as `terraform fmt` does: two spaces, equals
 * signs of neighbouring arguments under each other.
 */
export function printHcl(documents: readonly Settled[]): HclText {
  const places = new Map<Pointer, number>();
  let text = '';
  for (const document of documents)
    text += `${text === '' ? '' : '\n'}${printDocument(document, text === '' ? 0 : text.length + 1, places)}`;
  return { text, places };
}

function printDocument({ value, comments }: Settled, start: number, places: Map<Pointer, number>): string {
  const lines: string[] = [];
  let length = start;

  const line = (text: string, indent: number): void => {
    const full = text === '' ? '' : `${'  '.repeat(indent)}${text}`;
    lines.push(full);
    length += full.length + 1;
  };
  const mark = (pointer: Pointer, indent: number): void => {
    places.set(withoutMarks(pointer), length + 2 * indent);
  };
  const comment = (pointer: Pointer, indent: number): void => {
    for (const one of commentLines(pointer, comments)) line(one, indent);
  };

  const printBlock = (head: string, object: ObjectValue, pointer: Pointer, indent: number): void => {
    comment(pointer, indent);
    mark(pointer, indent);
    if (Object.keys(object).length === 0) {
      line(`${head} {}`, indent);
      return;
    }
    line(`${head} {`, indent);
    printBody(object, pointer, indent + 1);
    line('}', indent);
  };

  const printBody = (object: ObjectValue, pointer: Pointer, indent: number): void => {
    const members = Object.entries(object).flatMap(([name, member]) =>
      membersOf(name, member, child(pointer, name), comments),
    );
    const widths = alignedWidths(members, comments);
    for (const [index, member] of members.entries()) {
      const previous = members[index - 1];
      if (previous && (isLong(previous) || isLong(member))) line('', 0);
      if ('block' in member) printBlock(member.name, member.block, member.pointer, indent);
      else {
        comment(member.pointer, indent);
        mark(member.pointer, indent);
        const name = isLong(member) ? member.name : member.name.padEnd(widths[index] ?? 0);
        for (const [number, part] of member.text.split('\n').entries()) {
          line(number === 0 ? `${name} = ${part}` : part, part === '' ? 0 : indent);
        }
      }
    }
  };

  const printTop = (name: string, labels: readonly string[], object: ObjectValue, pointer: Pointer): void => {
    if (labels.length < (LABELS[name] ?? 0)) {
      for (const [label, member] of Object.entries(object)) {
        printTop(name, [...labels, label], asObject(member) ?? {}, child(pointer, label));
      }
      return;
    }
    printBlock([name, ...labels.map((label) => `"${label}"`)].join(' '), object, pointer, 0);
  };
  for (const [name, member] of Object.entries(asObject(value) ?? {})) {
    printTop(name, [], asObject(member) ?? {}, child('', name));
  }
  return `${lines.join('\n')}\n`;
}

type Member =
  | { readonly name: string; readonly pointer: Pointer; readonly text: string }
  | { readonly name: string; readonly pointer: Pointer; readonly block: ObjectValue };

/** An argument, or the blocks of one name. */
function membersOf(name: string, value: Value, pointer: Pointer, comments: Comments): Member[] {
  const blocks = asList(asObject(value)?.[MARKS.blocks]);
  if (!blocks) return [{ name, pointer, text: printed(value, pointer, comments) }];
  return blocks.map((block, index) => ({
    name,
    pointer: child(pointer, MARKS.blocks, index),
    block: asObject(block) ?? {},
  }));
}

/** Whether empty lines set it apart from its neighbours. */
function isLong(member: Member): boolean {
  return 'block' in member || member.text.includes('\n');
}

/** The width of each name, so that the equals signs of neighbours on one line each stand under each other. Comments part them. */
function alignedWidths(members: readonly Member[], comments: Comments): number[] {
  const widths: number[] = [];
  let group: number[] = [];
  members.forEach((member, index) => {
    if (isLong(member) || comments.has(member.pointer)) group = [];
    if (!isLong(member)) group.push(index);
    const width = Math.max(0, ...group.map((one) => members[one]?.name.length ?? 0));
    for (const one of group) widths[one] = width;
  });
  return widths;
}

type Comments = Settled['comments'];

function commentLines(pointer: Pointer, comments: Comments): string[] {
  const comment = comments.get(pointer);
  return comment === undefined ? [] : comment.split('\n').map((one) => `# ${one}`);
}

/** A value on one line, or on several, indented from the start of its line. */
function printed(value: Value, pointer: Pointer, comments: Comments): string {
  if (isUnknown(value)) return `"${escapeText(unknownText(value))}"`;
  if (typeof value === 'string') return `"${escapeText(value)}"`;
  const list = asList(value);
  if (list) return printedList(list, pointer, comments);
  const object = asObject(value);
  if (!object) return String(value);
  const { [MARKS.expression]: expression, [MARKS.template]: template, [MARKS.json]: json } = object;
  if (expression !== undefined) return String(expression);
  if (template !== undefined) return `"${String(template)}"`;
  if (json !== undefined) return `jsonencode(${printed(json, child(pointer, MARKS.json), comments)})`;
  return printedObject(object, pointer, comments);
}

const WIDEST = 100;

function printedList(list: readonly Value[], pointer: Pointer, comments: Comments): string {
  const items = list.map((item, index) => inlined(printed(item, child(pointer, index), comments)));
  const short = `[${items.join(', ')}]`;
  const hasObjects = list.some((item) => asObject(item) && !Object.keys(asObject(item) ?? {}).some(isMark));
  if (!hasObjects && !short.includes('\n') && short.length <= WIDEST) return short;
  return `[\n${items.map((item) => `${shifted(item)},`).join('\n')}\n]`;
}

/** A small object, as one of a list, on one line: `{ name = "PORT", value = "80" }`. */
function inlined(text: string): string {
  const lines = text.split('\n');
  const members = lines.slice(1, -1).map((line) => line.trim().replace(/ += /, ' = '));
  const isFlat = lines.length > 2 && lines.slice(1, -1).every((line) => /^ {2}[^ #].* = .*[^[{(]$/.test(line));
  const short = `{ ${members.join(', ')} }`;
  return isFlat && lines[0] === '{' && members.length <= 3 && short.length <= WIDEST ? short : text;
}

function printedObject(object: ObjectValue, pointer: Pointer, comments: Comments): string {
  const members = Object.entries(object).map(([key, member]): Member & { readonly text: string } => {
    const name = /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) ? key : `"${escapeText(key)}"`;
    const at = child(pointer, key);
    return { name, pointer: at, text: printed(member, at, comments) };
  });
  if (members.length === 0) return '{}';
  const widths = alignedWidths(members, comments);
  const lines = members.flatMap((member, index) => [
    ...commentLines(member.pointer, comments),
    `${isLong(member) ? member.name : member.name.padEnd(widths[index] ?? 0)} = ${member.text}`,
  ]);
  return `{\n${lines.map(shifted).join('\n')}\n}`;
}

function shifted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
}

const MARKED: readonly string[] = Object.values(MARKS);

/** The pointer as people count: without the marks that only the printer needs. */
export function withoutMarks(pointer: Pointer): Pointer {
  if (!pointer.includes('$')) return pointer;
  return formatPointer(parsePointer(pointer).filter((step) => !isMark(step)));
}

function isMark(step: string): boolean {
  return MARKED.includes(step);
}
