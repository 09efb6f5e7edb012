/** Who reads an expression: EventBridge Scheduler, or a rule of EventBridge, which is stricter. */
export type ScheduleReader = 'scheduler' | 'rule';

/** What is wrong with a schedule expression, and what would be right where that is certain. */
export interface ScheduleFault {
  readonly message: string;
  readonly instead?: string;
}

interface CronField {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const MINUTES: CronField = { name: 'minutes', min: 0, max: 59 };
const DAY_OF_MONTH = 2;
const DAY_OF_WEEK = 4;

/** All but the year, whose documented range is not kept. */
const CRON_FIELDS: readonly CronField[] = [
  MINUTES,
  { name: 'hours', min: 0, max: 23 },
  { name: 'day of month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'day of week', min: 1, max: 7, names: DAYS },
];
const AT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/**
 * What EventBridge refuses in a schedule expression; undefined where it takes it, or nobody can be sure.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
export function scheduleFault(expression: string, reader: ScheduleReader): ScheduleFault | undefined {
  const [, word = '', body = ''] = /^\s*(\w+)\((.*)\)\s*$/s.exec(expression) ?? [];
  switch (word.toLowerCase()) {
    case 'rate':
      return rateFault(body.trim(), reader);
    case 'cron':
      return cronFault(body.trim(), reader);
    case 'at':
      return reader === 'rule'
        ? { message: 'A rule runs again and again: write rate(…) or cron(…). For one date, use EventBridge Scheduler.' }
        : atFault(body);
    default: {
      const known = reader === 'rule' ? 'rate(5 minutes) or cron(0 12 * * ? *)' : 'rate(…), cron(…) or at(…)';
      return { message: `A schedule is written ${known}.` };
    }
  }
}

function rateFault(body: string, reader: ScheduleReader): ScheduleFault | undefined {
  const [, digits = '', unit = ''] = /^(\d+) *([a-z]+)$/i.exec(body) ?? [];
  const one = unit.toLowerCase().replace(/s$/, '');
  if (!['minute', 'hour', 'day'].includes(one)) {
    return { message: 'A rate is a whole number and minutes, hours or days: rate(5 minutes).' };
  }
  const number = Number(digits);
  if (number === 0) return { message: 'A rate is at least 1.' };
  const right = `${number} ${number === 1 ? one : `${one}s`}`;
  if (reader === 'rule' && body.replace(/ +/, ' ') !== right) {
    return {
      message: `A rule wants the singular for 1 and else the plural: rate(${right}).`,
      instead: `rate(${right})`,
    };
  }
  return undefined;
}

function cronFault(body: string, reader: ScheduleReader): ScheduleFault | undefined {
  const fields = body.split(/ +/);
  if (fields.length !== 6 && (fields.length !== 5 || reader === 'rule')) {
    return {
      message: `A cron expression has six fields (minutes, hours, day of month, month, day of week, year)${reader === 'rule' ? '' : ', of which the year may be left out'}; this one has ${fields.length}.`,
    };
  }
  return (
    daysFault(fields) ?? CRON_FIELDS.map((field, index) => fieldFault(fields[index] ?? '', field, index)).find(Boolean)
  );
}

function daysFault(fields: readonly string[]): ScheduleFault | undefined {
  const [day, weekday] = [fields[DAY_OF_MONTH], fields[DAY_OF_WEEK]];
  if ((day === '?') !== (weekday === '?')) return undefined;
  const message = 'Exactly one of day of month and day of week is ?: the one that does not matter.';
  if (day === '?') return { message };
  const place = weekday === '*' ? DAY_OF_WEEK : day === '*' ? DAY_OF_MONTH : undefined;
  if (place === undefined) return { message };
  return { message, instead: `cron(${fields.map((field, index) => (index === place ? '?' : field)).join(' ')})` };
}

function fieldFault(text: string, field: CronField, index: number): ScheduleFault | undefined {
  if (text.includes('#') && index !== DAY_OF_WEEK) {
    return { message: '# picks the nth weekday of a month, so it belongs into the day of week.' };
  }
  for (const part of text.split(',')) {
    const [value = '', occurrence] = (part.split('/')[0] ?? '').split('#');
    if (occurrence !== undefined && /^\d+$/.test(occurrence) && (Number(occurrence) < 1 || Number(occurrence) > 5)) {
      return { message: `A month has no weekday number ${occurrence}: write #1 to #5.` };
    }
    for (const end of value.split('-')) {
      const reason = endFault(end, field);
      if (reason) return reason;
    }
  }
  return undefined;
}

/** One end of a range, or a single value. Letters such as L and W have meanings of their own. */
function endFault(end: string, { name, min, max, names }: CronField): ScheduleFault | undefined {
  if (/^\d+$/.test(end) && (Number(end) < min || Number(end) > max)) {
    return { message: `The ${name} of a cron expression is from ${min} to ${max}, and this is ${Number(end)}.` };
  }
  if (!/^[a-z]{3,}$/i.test(end) || names?.includes(end.toUpperCase())) return undefined;
  return { message: `“${end}” is no ${name}${names ? `: write ${names[0]} to ${names.at(-1)}, or a number` : ''}.` };
}

function atFault(body: string): ScheduleFault | undefined {
  if (AT.test(body)) return undefined;
  return {
    message:
      'A date is written at(2030-01-31T08:00:00), without a time zone: that goes into ScheduleExpressionTimezone.',
  };
}
