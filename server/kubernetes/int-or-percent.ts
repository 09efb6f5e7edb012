import type { Fix } from '../problem.ts';
import type { Pointer } from '../syntax/pointer.ts';
import type { Value } from '../syntax/value.ts';

/** A number of pods or a share of them: `2`, `25%`. */
export interface IntOrPercent {
  readonly amount: number;
  readonly isPercent: boolean;
}

const PERCENT = /^(\d+)%$/;
const DIGITS = /^\d+$/;

/** Reads a field that takes a number of pods or a percentage. Undefined for what is neither. */
export function parseIntOrPercent(value: Value | undefined): IntOrPercent | undefined {
  if (typeof value === 'number') return { amount: value, isPercent: false };
  const digits = typeof value === 'string' ? PERCENT.exec(value)?.[1] : undefined;
  return digits === undefined ? undefined : { amount: Number(digits), isPercent: true };
}

/**
 * Why a value cannot be a number of pods or a percentage, as a phrase that begins with "must"; undefined when it can,
 * or when it is neither number nor text and so not ours to judge.
 */
export function intOrPercentReason(value: Value | undefined): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const parsed = parseIntOrPercent(value);
  if (parsed) return parsed.amount < 0 ? 'must not be negative' : undefined;
  return DIGITS.test(String(value))
    ? 'must not be in quotes: as a text, only a percentage is read'
    : 'must be a whole number, or a percentage such as "25%"';
}

/** What mends a number in quotes; nothing else can be mended with certainty. */
export function intOrPercentFixes(pointer: Pointer, value: Value | undefined): Fix[] {
  if (typeof value !== 'string' || !DIGITS.test(value)) return [];
  const number = Number(value);
  return [{ title: `Write ${number} as a number`, certain: true, edits: [{ kind: 'set', pointer, value: number }] }];
}
