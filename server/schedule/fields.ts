import { type CronField, cronValues } from '../kubernetes/cron.ts';

/** The numbers a field of a cron expression can have, both included. The day of the week counts from 0, Sunday, here. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
}

export const BOUNDS = {
  minute: { first: 0, last: 59 },
  hour: { first: 0, last: 23 },
  dayOfMonth: { first: 1, last: 31 },
  month: { first: 1, last: 12 },
  dayOfWeek: { first: 0, last: 6 },
} as const satisfies Record<string, Bounds>;

/** Whether a field lets every number through, however it is written. */
export function matchesAll(field: CronField, { first, last }: Bounds): boolean {
  return cronValues(field).length === last - first + 1;
}
