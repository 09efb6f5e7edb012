/** Constructs that the server's expressions (RE2) have and ours do not, or that mean something else here. */
const FOREIGN = /\[\[:|\\[AzQEC]|\\p|\(\?[^:]|\\x\{|\\0/;

/** A repeated group with a repetition inside: on long texts that do not match, these can take for ever here. */
const NESTED = /[+*}][^()]*\)(?:[+*]|\{\d+,)/;
const LONGEST_FOR_NESTED = 32;

const compiled = new Map<string, RegExp | undefined>();

/**
 * The expression of a schema, for testing this text; it may match anywhere, as it does on the server. Undefined where we cannot
 * be sure of its answer.
 */
export function patternOf(source: string, text: string): RegExp | undefined {
  if (text.length > LONGEST_FOR_NESTED && NESTED.test(source)) return undefined;
  if (!compiled.has(source)) compiled.set(source, FOREIGN.test(source) ? undefined : compile(source));
  return compiled.get(source);
}

function compile(source: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(source, flags);
    } catch {
      // Without `u` more escapes are allowed.
    }
  }
  return undefined;
}
