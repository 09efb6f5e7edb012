const SEPARATOR = /^---(\s|$)/;

/**
 * Empties every document of a YAML file that a selection does not touch. Lines stay where they are, so that places in what
 * is left are places in the file.
 * @param first the selection's first line, from 0
 * @param last its last line, included
 */
export function onlySelectedDocuments(text: string, first: number, last: number): string {
  const lines = text.split('\n');
  const isSeparator = (line: number) => SEPARATOR.test(lines[line] ?? '');
  let start = Math.min(first, lines.length - 1);
  while (start > 0 && !isSeparator(start)) start--;
  let end = last + 1;
  while (end < lines.length && !isSeparator(end)) end++;
  return lines.map((line, index) => (index >= start && index < end ? line : '')).join('\n');
}
