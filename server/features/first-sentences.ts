/** Hovers have their own links. */
const POINTER = /^(?:More info|For more information|For more info|See also|See)\b.*(?:https?:|\]\()/;
/** Words after which a full stop ends no sentence. */
const SHORT = /(?:\b(?:e\.g|i\.e|etc|vs|cf|no)|\b[A-Z])\.$/i;

/**
 * The beginning of a Markdown text: whole sentences, as many as fit into so many characters and at least one, with a mark where
 * something was left out. Empty where there is no sentence. Lists, code blocks and everything after them are left out.
 */
export function firstSentences(markdown: string, most: number): string {
  const prose = proseOf(markdown);
  let text = '';
  for (const sentence of sentencesOf(prose).filter((one) => !POINTER.test(one))) {
    const longer = text === '' ? sentence : `${text} ${sentence}`;
    if (text !== '' && longer.length > most) break;
    text = longer;
  }
  if (text === '') return '';
  if (text.length > most * 1.5) return `${cut(text, most)} …`;
  return text.length < markdown.trim().length ? `${text} …` : text;
}

/** The paragraphs before the first list, table, heading or block of code, on one line. */
function proseOf(markdown: string): string {
  const lines = markdown.trim().split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^\s*([-*+|#>] ?|\d+\.\s|```|~~~)/.test(line));
  const prose = (end < 0 ? lines : lines.slice(0, end)).join(' ').replace(/\s+/g, ' ').trim();
  // Some lists stand in the middle of a line.
  const list = prose.indexOf(' \\* ');
  return list < 0 ? prose : prose.slice(0, list);
}

function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const piece of text.split(/(?<=[.!?。])\s+(?=[A-Z`"'([*_\d])/)) {
    const before = sentences.at(-1);
    if (before !== undefined && SHORT.test(before)) sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}

/** At a space, and outside of code and links. */
function cut(text: string, most: number): string {
  let end = text.lastIndexOf(' ', most);
  const kept = text.slice(0, end);
  if ((kept.split('`').length - 1) % 2 === 1) end = kept.lastIndexOf('`');
  const link = text.slice(0, end).lastIndexOf('[');
  if (link >= 0 && !/^\[[^\]]*\]\([^)]*\)/.test(text.slice(link, end))) end = link;
  return text.slice(0, end).trimEnd();
}
