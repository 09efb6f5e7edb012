import { toCron } from '../../../schedule/to-cron.ts';
import { toScheduler } from '../../../schedule/to-scheduler.ts';
import type { Schedule } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import type { Starter } from './starters.ts';

/**
 * One schedule of Kubernetes for two of EventBridge that are one there: days of the month and days of the week, of which either
 * will do, take two expressions: `nightly` and `nightly-2`.
 */
export function together(starters: readonly Starter[]): Starter[] {
  const taken = new Set<Starter>();
  return starters.flatMap((one): Starter[] => {
    if (taken.has(one)) return [];
    for (const other of starters) {
      const both = other === one || taken.has(other) ? undefined : joined(one, other);
      if (!both) continue;
      taken.add(other);
      return [both];
    }
    return [one];
  });
}

function joined(one: Starter, other: Starter): Starter | undefined {
  const { name, schedule, task } = one;
  if (!name || !schedule || !other.name || !other.schedule || task !== other.task) return undefined;
  if (other.name.value !== `${name.value}-2` || !sameRuns(one, other)) return undefined;
  const expression = eitherDay(schedule, other.schedule);
  if (!expression) return undefined;
  return {
    ...one,
    name: derived(name.value, name, other.name),
    schedule: { ...schedule, ...shared(schedule, other.schedule), expression, language: 'cron' },
    ...(one.count && { count: derived(one.count.value, one.count, other.count) }),
  };
}

function sameRuns(one: Starter, other: Starter): boolean {
  const runs = ({ schedule, count, overrides }: Starter): string =>
    JSON.stringify([
      schedule?.zone?.value,
      schedule?.suspended?.value,
      schedule?.latest?.value,
      count?.value,
      overrides.value,
    ]);
  return runs(one) === runs(other);
}

/** What both say comes from both. */
function shared(one: Schedule, other: Schedule): Partial<Schedule> {
  return {
    ...(one.zone && { zone: derived(one.zone.value, one.zone, other.zone) }),
    ...(one.suspended && { suspended: derived(one.suspended.value, one.suspended, other.suspended) }),
    ...(one.latest && { latest: derived(one.latest.value, one.latest, other.latest) }),
  };
}

/** The expression of a CronJob of which these two would be made. */
function eitherDay({ expression: one }: Schedule, { expression: other }: Schedule): Traced<string> | undefined {
  const fields = [one, other].map(({ value }) => {
    const form = toCron(value);
    return 'cron' in form ? form.cron.split(' ') : [];
  });
  const [[minute, hour, date, month] = [], [, , , , weekday] = []] = fields;
  const cron = [minute, hour, date, month, weekday].join(' ');
  const form = toScheduler(cron);
  const isSame = 'expressions' in form && JSON.stringify(form.expressions) === JSON.stringify([one.value, other.value]);
  return isSame ? derived(cron, one, other) : undefined;
}
