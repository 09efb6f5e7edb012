import type { Problem } from '../problem.ts';
import type { Pointer } from '../syntax/pointer.ts';

/** A problem of an object as a problem of the document it stands in: every pointer, those of fixes too, starts at the document. */
export function rebase(problem: Problem, base: Pointer): Problem {
  if (base === '') return problem;
  const { place, related, fixes } = problem;
  return {
    ...problem,
    pointer: base + problem.pointer,
    ...(place !== undefined && { place: base + place }),
    ...(related && { related: related.map((other) => ({ ...other, pointer: base + other.pointer })) }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, pointer: base + edit.pointer })),
      })),
    }),
  };
}
