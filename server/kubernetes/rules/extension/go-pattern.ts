/**
 * Why a text is no regular expression of Go (RE2), as a phrase; undefined when it may be one. Only what is certain: what Go
 * does not know at all, and brackets that do not match.
 * https://github.com/google/re2/wiki/Syntax
 */
export function patternReason(pattern: string): string | undefined {
  let depth = 0;
  let at = 0;
  while (at < pattern.length) {
    const rest = pattern.slice(at);
    if (rest.startsWith('\\Q')) {
      const end = pattern.indexOf('\\E', at);
      if (end < 0) break;
      at = end + 2;
    } else if (rest.startsWith('\\')) {
      if (rest.length === 1) return 'must not end with a backslash';
      if (/^\\[1-9]/.test(rest)) return 'must not refer back to a group';
      at += 2;
    } else if (rest.startsWith('[')) {
      const length = CHARACTER_CLASS.exec(rest)?.[0].length;
      if (length === undefined) return 'has a "[" without a "]"';
      at += length;
    } else if (rest.startsWith('(')) {
      if (/^\(\?<?[=!]/.test(rest)) return 'must not look ahead or behind';
      depth += 1;
      at += 1;
    } else if (rest.startsWith(')')) {
      depth -= 1;
      if (depth < 0) return 'has a ")" without a "("';
      at += 1;
    } else {
      at += 1;
    }
  }
  return depth > 0 ? 'has a "(" without a ")"' : undefined;
}

/** From a bracket to the one that closes it: a first `]` stands for itself, and so do escaped ones; `[:alpha:]` is a name. */
const CHARACTER_CLASS = /^\[(?:\^|(?!\^))(?:\]|(?!\]))(?:\\[\s\S]|\[:\^?[a-z]+:\]|[^\\\]])*\]/;
