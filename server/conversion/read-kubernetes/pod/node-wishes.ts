import type { Cursor } from '../../cursor.ts';
import type { Requirement } from '../../model.ts';
import { derived, traced } from '../../trace.ts';

/** What a pod asks of the labels of its node. */
export interface Wish {
  readonly key: string;
  readonly requirement: Requirement;
  /** Where to say what became of it. */
  readonly at: Cursor;
}

const OPERATORS: Readonly<Record<string, Requirement['operator']['value']>> = {
  In: 'in',
  NotIn: 'not-in',
  Exists: 'exists',
  DoesNotExist: 'not-exists',
};

/** All that the node selector and the required node affinity ask for. */
export function readWishes(spec: Cursor): Wish[] {
  return [...selected(spec), ...required(spec)];
}

function selected(spec: Cursor): Wish[] {
  return spec
    .field('nodeSelector')
    .entries()
    .flatMap(({ key, at }) => {
      const value = at.string();
      if (!value) return [];
      return [{ key, at, requirement: { attribute: traced(key), operator: traced('in'), values: [value] } }];
    });
}

/** The terms of a required node affinity: only one counts, so several can be kept only when they differ in one value list. */
function required(spec: Cursor): Wish[] {
  const affinity = spec.field('affinity').field('nodeAffinity').field('requiredDuringSchedulingIgnoredDuringExecution');
  const terms = affinity.field('nodeSelectorTerms').objects();
  const [first, ...others] = terms;
  if (!first) return [];
  for (const term of terms) {
    for (const field of term.field('matchFields').objects())
      field.note('dropped', 'ECS does not choose instances by their name. StartTask can, outside of services.');
  }
  const read = terms.map((term) =>
    term
      .field('matchExpressions')
      .objects()
      .flatMap((at) => expressionAt(at) ?? []),
  );
  if (others.length === 0) return read[0] ?? [];
  const joined = joinTerms(read);
  if (!joined) {
    affinity.note(
      'needs-decision',
      'One of several terms is enough here. Write them as one expression with `or` into a placement constraint (EC2 only).',
    );
  }
  return joined ? [joined] : [];
}

/** `zone in (a)` or `zone in (b)` is `zone in (a, b)`. */
function joinTerms(terms: readonly (readonly Wish[])[]): Wish | undefined {
  const [first, ...others] = terms.map(([expression]) => expression);
  if (!first || terms.some((term) => term.length !== 1)) return undefined;
  const same = [first, ...others].every((one) => one?.key === first.key && one.requirement.operator.value === 'in');
  if (!same) return undefined;
  const all = [first, ...others].flatMap((one) => one ?? []);
  const { requirement } = first;
  return {
    ...first,
    requirement: {
      attribute: derived(requirement.attribute.value, ...all.map((one) => one.requirement.attribute)),
      operator: derived(requirement.operator.value, ...all.map((one) => one.requirement.operator)),
      values: all.flatMap((one) => one.requirement.values),
    },
  };
}

function expressionAt(at: Cursor): Wish | undefined {
  const key = at.field('key').string();
  const operator = at.field('operator').string();
  const known = operator && Object.hasOwn(OPERATORS, operator.value) ? OPERATORS[operator.value] : undefined;
  if (!key || !operator || !known) {
    at.note(
      'dropped',
      'A comparison of this kind is not carried over. On EC2, placement constraints have `<` and `>`.',
    );
    return undefined;
  }
  const values = at
    .field('values')
    .items()
    .flatMap((item) => item.string() ?? []);
  return { key: key.value, at, requirement: { attribute: key, operator: derived(known, operator), values } };
}
