import { type Comment, commentsWith, plainComments } from '../syntax/comments.ts';
import type { Range, SourceDocument, SourceFile } from '../syntax/document.ts';

/**
 * What a comment asks of Crossdock:
 * `# crossdock-disable-next-line RULE`, `# crossdock-disable RULE` … `# crossdock-enable RULE`, `# crossdock-disable-file RULE`,
 * `# crossdock: kubernetes=1.33`. Behind ` -- ` anything may follow. In JSON with comments the same behind `//`.
 */
export interface Directive {
  readonly kind: 'disable-next-line' | 'disable-file' | 'disable' | 'enable' | 'target' | 'unknown';
  /** Rule ids; for a target the assignments, `kubernetes=1.33`. */
  readonly words: readonly Word[];
  /** The directive's name. */
  readonly range: Range;
}

/** Ranges of a directive in a file are offsets of the file. */
export interface Word {
  readonly text: string;
  readonly range: Range;
}

export interface PlacedDirective extends Directive {
  /** The document it stands in, or else the next one. */
  readonly document: number;
  /** Stands before everything the file holds. */
  readonly isFirst: boolean;
}

const NAMES = ['disable-next-line', 'disable-file', 'disable', 'enable'] as const;
const NAMED = /^crossdock-((?:disable|enable)[\w-]*)(?=\s|$)/;
const TARGET = /^crossdock:(?=\s*\w+=)/;
const REASON = /\s--\s.*$/;
const MARK = 'crossdock';

const inDocuments = new WeakMap<SourceDocument, readonly Directive[]>();
const inFiles = new WeakMap<SourceFile, readonly PlacedDirective[]>();

/** What the comments of a file ask, in the order of its text. */
export function directivesIn(file: SourceFile): readonly PlacedDirective[] {
  const known = inFiles.get(file);
  if (known) return known;
  const found = file.text.includes(MARK) ? find(file) : [];
  inFiles.set(file, found);
  return found;
}

function find({ text, documents }: SourceFile): PlacedDirective[] {
  const found: PlacedDirective[] = [];
  let end = 0;
  for (const { document, start, index } of documents) {
    // What comments stand alone between the lines --- belong to no document.
    const between = plainComments(text.slice(end, start), document.language).flatMap(read);
    found.push(...between.map((directive) => place(directive, end, index, index === 0)));
    const inside = directivesOf(document);
    const content = index === 0 && inside.length > 0 ? (document.locate('')?.value.start ?? 0) : 0;
    found.push(...inside.map((directive) => place(directive, start, index, directive.range.start < content)));
    end = start + document.text.length;
  }
  return found;
}

function directivesOf(document: SourceDocument): readonly Directive[] {
  const known = inDocuments.get(document);
  if (known) return known;
  const found = commentsWith(document, MARK).flatMap(read);
  inDocuments.set(document, found);
  return found;
}

function read(comment: Comment): Directive[] {
  const { text, start } = comment;
  const target = TARGET.exec(text);
  if (target) {
    const words = wordsIn(comment, target[0].length).filter(({ text }) => text.includes('='));
    return [{ kind: 'target', words, range: { start, end: start + target[0].length } }];
  }
  const named = NAMED.exec(text);
  if (!named) return [];
  const kind = NAMES.find((name) => name === named[1]) ?? 'unknown';
  const words = wordsIn(comment, named[0].length).filter(({ text }, index) => index === 0 || text.includes('/'));
  return [{ kind, words, range: { start, end: start + named[0].length } }];
}

function wordsIn({ text, start }: Comment, from: number): Word[] {
  return [
    ...text
      .slice(from)
      .replace(REASON, '')
      .matchAll(/[^\s,]+/g),
  ].map((match) => {
    const at = start + from + match.index;
    return { text: match[0], range: { start: at, end: at + match[0].length } };
  });
}

function place(directive: Directive, start: number, document: number, isFirst: boolean): PlacedDirective {
  const move = (range: Range) => ({ start: range.start + start, end: range.end + start });
  const words = directive.words.map((word) => ({ ...word, range: move(word.range) }));
  return { ...directive, words, range: move(directive.range), document, isFirst };
}
