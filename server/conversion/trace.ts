import type { Pointer } from '../syntax/pointer.ts';
import type { Finding } from './conversion.ts';

export type Fidelity = Finding['fidelity'];

/** A place in an input: a leaf, or an object that was read as one value. Everything below it went the same way. */
export interface Source {
  readonly file: string;
  readonly document: number;
  readonly pointer: Pointer;
}

/** What is worth saying about how a value was carried over. */
export interface Note {
  readonly fidelity: Fidelity;
  readonly message: string;
  /** Set where the value is template text, whose variables are filled in at deployment. */
  readonly undecided?: true;
}

const TRACED = Symbol('traced');

/**
 * A value that remembers which places of the input it was made from and what was lost on the way.
 * Readers make them, writers put them into documents; where they arrive is where the input went.
 */
export interface Traced<T> {
  readonly [TRACED]: true;
  readonly value: T;
  readonly sources: readonly Source[];
  readonly notes: readonly Note[];
}

export function traced<T>(value: T, sources: readonly Source[] = [], notes: readonly Note[] = []): Traced<T> {
  return { [TRACED]: true, value, sources, notes };
}

export function isTraced(value: unknown): value is Traced<unknown> {
  return typeof value === 'object' && value !== null && TRACED in value;
}

/** A value made from others: it comes from wherever they came from, and their notes hold for it too. */
export function derived<T>(value: T, ...from: readonly (Traced<unknown> | undefined)[]): Traced<T> {
  const known = from.filter((one) => one !== undefined);
  return traced(
    value,
    known.flatMap((one) => one.sources),
    known.flatMap((one) => one.notes),
  );
}

/** The same value with one more note. */
export function noted<T>(value: Traced<T>, fidelity: Fidelity, message: string): Traced<T> {
  return traced(value.value, value.sources, [...value.notes, { fidelity, message }]);
}

const GRAVITY: readonly Fidelity[] = ['exact', 'approximate', 'needs-decision', 'dropped'];

/** The gravest of several fidelities; `exact` for none. */
export function gravest(fidelities: readonly Fidelity[]): Fidelity {
  return GRAVITY[Math.max(0, ...fidelities.map((one) => GRAVITY.indexOf(one)))] ?? 'exact';
}
