import { type CronField, type CronTimes, cronValues } from '../kubernetes/cron.ts';
import type { CronExpression, DayField, SpecialDate, SpecialWeekday } from './expression.ts';
import { BOUNDS, type Bounds, matchesAll } from './fields.ts';

/** When a schedule runs, by the clock on the wall, whichever platform wrote it. Numbers in ascending order. */
export interface Calendar {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly months: readonly number[];
  /** Absent: every year. */
  readonly years?: CronField;
  /** Absent: they do not matter. With dates and weekdays, a day that is one of either will do. */
  readonly dates?: Days<SpecialDate>;
  /** 0 is Sunday. */
  readonly weekdays?: Days<SpecialWeekday>;
}

export interface Days<T> {
  readonly days: readonly number[];
  readonly special: readonly T[];
}

/** The times that a cron expression of either platform means. */
export function calendarOf(times: CronTimes | CronExpression): Calendar {
  const { minute, hour, month, dayOfMonth, dayOfWeek } = times;
  const dates = limiting<SpecialDate>(dayOfMonth, BOUNDS.dayOfMonth);
  const weekdays = limiting<SpecialWeekday>(dayOfWeek, BOUNDS.dayOfWeek);
  // Kubernetes ORs two fields without a star: one of them that is always true leaves nothing to the other.
  const isEveryDay = !dayOfMonth.isStar && !dayOfWeek.isStar && !(dates && weekdays);
  return {
    minutes: cronValues(minute),
    hours: cronValues(hour),
    months: cronValues(month),
    ...(times.kind === 'cron' && times.year && { years: times.year }),
    ...(!isEveryDay && dates && { dates }),
    ...(!isEveryDay && weekdays && { weekdays }),
  };
}

function limiting<T>(field: CronField | DayField<T>, bounds: Bounds): Days<T> | undefined {
  const special = 'special' in field ? field.special : [];
  if (special.length === 0 && matchesAll(field, bounds)) return undefined;
  return { days: cronValues(field), special };
}
