import type { Problem } from '../problem.ts';
import { isAfter } from '../schema/version.ts';
import { isWithin } from '../syntax/pointer.ts';

/** The first servers that look into the pod spec of a StatefulSet (kubernetes/kubernetes#131790). */
const CHECKED_SINCE = '1.34';
const POD_SPEC = '/spec/template/spec';
/** Refused at once by every server: what cannot be decoded, and what the StatefulSet itself asks of its pods. */
const ALWAYS_REFUSED = new Set([
  'kubernetes/unknown-field',
  'kubernetes/not-yet-available',
  'kubernetes/removed-field',
  'kubernetes/wrong-type',
  'kubernetes/out-of-range',
  'kubernetes/invalid-quantity',
  'kubernetes/invalid-time',
  'kubernetes/template-restart-policy',
  'kubernetes/template-active-deadline',
]);

/**
 * What is wrong in the pod spec of a StatefulSet is a warning where the server takes the StatefulSet and only fails to create
 * its pods. Pointers start at the object.
 */
export function softenPodSpec(kind: string, problems: Problem[], version: string): Problem[] {
  if (kind !== 'StatefulSet' || !isAfter(CHECKED_SINCE, version)) return problems;
  return problems.map((problem) => (isLeftToPods(problem) ? { ...problem, severity: 'warning' } : problem));
}

function isLeftToPods({ rule, severity, pointer }: Problem): boolean {
  if (severity !== 'error' || ALWAYS_REFUSED.has(rule) || !isWithin(pointer, POD_SPEC)) return false;
  return pointer !== `${POD_SPEC}/restartPolicy`;
}
