import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

/**
 * The platforms' YAML readers do not ask for indentation inside quotes and brackets; the parser here does. A value that
 * fails for that reason is joined into one line, at the same length, and everything is parsed again.
 */
const MOST = 20;

/** Parses with `parse`, and again after each repair that leaves fewer errors. Returns the best result. */
export function parseRepaired(text: string, parse: (text: string) => Document.Parsed): Document.Parsed {
  let best = parse(text);
  let current = text;
  const given = new Set<number>();
  for (let i = 0; i < MOST && best.errors.some(isAboutIndentation); i++) {
    const repaired = repair(current, best, given);
    if (repaired === undefined) break;
    const next = parse(repaired);
    if (next.errors.length >= best.errors.length) continue;
    best = next;
    current = repaired;
  }
  return best;
}

/** Errors that a missing quote or bracket causes, and too little indentation inside of them as well. */
export function isAboutIndentation({ message }: YAMLError): boolean {
  return /^Missing closing|must be sufficiently indented|must end with a/.test(message);
}

/** The text with one value joined that an error of this kind ends; `given` holds the values tried before. */
function repair(text: string, document: Document.Parsed, given: Set<number>): string | undefined {
  for (const [end, start] of openings(document)) {
    if (given.has(start) || !document.errors.some((error) => isAboutIndentation(error) && error.pos[0] === end))
      continue;
    given.add(start);
    const close = /["']/.test(text.charAt(start)) ? quoteEnd(text, start) : bracketEnd(text, start);
    if (close === undefined) continue;
    return text.slice(0, start) + oneLine(text.slice(start, close)) + text.slice(close);
  }
  return undefined;
}

/** Where quoted text and brackets start, by where they end. */
export function openings(document: Document.Parsed): Map<number, number> {
  const starts = new Map<number, number>();
  visit(document, {
    Node: (_, node) => {
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if (node.range && (quoted || (isCollection(node) && node.flow))) starts.set(node.range[1], node.range[0]);
    },
  });
  return starts;
}

const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'/y;

function quoteEnd(text: string, start: number): number | undefined {
  QUOTED.lastIndex = start;
  return QUOTED.test(text) ? QUOTED.lastIndex : undefined;
}

function bracketEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const char = text.charAt(i);
    if ((char === '"' || char === "'") && /[\s,:[{]/.test(text.charAt(i - 1))) i = (quoteEnd(text, i) ?? i + 1) - 1;
    else if (char === '#' && /\s/.test(text.charAt(i - 1))) i = endOfLine(text, i);
    else if (char === '[' || char === '{') depth++;
    else if ((char === ']' || char === '}') && --depth === 0) return i + 1;
  }
  return undefined;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The same length without line breaks, and without the comments that would swallow the rest. */
function oneLine(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'|(?<=\s)#[^\n]*/g, (part) =>
      part.startsWith('#') ? ' '.repeat(part.length) : part,
    )
    .replace(/[\r\n]/g, ' ');
}
