/** A stretch of a file that holds one document. */
export interface Part {
  readonly start: number;
  readonly text: string;
}

/** `---` and `...` at column 0 end a document wherever they stand, block scalars included, so lines are enough. */
const MARKER = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
/** Only white space, comments and directives: no document. */
const BLANK = /^\s*(?:[#%][^\n]*(?:\n\s*|$))*$/;

/**
 * The documents of a YAML file. Each starts right after its `---`, so that a value on that line belongs to it.
 * Parts without content are left out, unless there is nothing else.
 */
export function splitYaml(text: string): Part[] {
  const parts: Part[] = [];
  // A byte order mark is no content.
  const origin = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const body = text.slice(origin);
  let start = 0;
  const add = (end: number) => {
    const part = body.slice(start, end);
    if (!BLANK.test(part)) parts.push(...splitJson(part, origin + start));
  };
  for (const marker of body.matchAll(MARKER)) {
    add(marker.index);
    start = marker.index + 3;
  }
  add(body.length);
  return parts.length > 0 ? parts : [{ start: origin, text: body }];
}

/**
 * The objects of a JSON text that has several, one behind the other, as the Kubernetes tools read them.
 * `offset`: where the text starts in its file.
 */
export function splitJson(text: string, offset = 0): Part[] {
  const whole = [{ start: offset, text }];
  if (!/^\s*\{/.test(text) || !/\}\s*\{/.test(text)) return whole;
  const parts: Part[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]|[^\s"{}]+/g)) {
    // Anything between two objects: these are not several documents but a broken one.
    if (depth === 0 && token !== '{') return whole;
    if (token === '{' && depth++ === 0 && index > 0 && parts.length + start > 0) start = index;
    if (token === '}' && --depth === 0) {
      parts.push({ start: offset + start, text: text.slice(start, index + 1) });
      start = index + 1;
    }
  }
  return depth === 0 ? parts : whole;
}
