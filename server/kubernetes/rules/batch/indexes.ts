const INTEGER = /^[+-]?\d+$/;

/**
 * How many indexes a text such as `1,3-5,7` stands for, of a Job with so many completions.
 * A sentence when it is no such text: intervals in ascending order, each index below the completions.
 */
export function countIndexes(text: string, completions: number): number | string {
  if (text === '') return 0;
  let total = 0;
  let previous: number | undefined;
  for (const interval of text.split(',')) {
    const limits = interval.split('-');
    if (limits.length > 2) return `"${interval}" is not an index or a range of two.`;
    const [first, last = first] = limits.map((limit) => (INTEGER.test(limit) ? Number(limit) : Number.NaN));
    if (first === undefined || last === undefined || Number.isNaN(first + last)) {
      return `"${interval}" is not an index or a range: write 1,3-5 for the indexes 1, 3, 4 and 5.`;
    }
    const highest = Math.max(first, last);
    if (highest >= completions) {
      return `The index ${highest} does not exist: with completions ${completions}, indexes go from 0 to ${completions - 1}.`;
    }
    if ((limits.length === 2 && first >= last) || (previous !== undefined && previous >= first)) {
      return 'Indexes have to be in ascending order, each once.';
    }
    total += last - first + 1;
    previous = last;
  }
  return total;
}
