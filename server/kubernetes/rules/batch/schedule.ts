import type { Fix } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isRefusal, parseCron } from '../../cron.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const TIME_ZONE = /^(?:CRON_)?TZ=(\S+)\s+/;

export const schedule: KubernetesRule = {
  id: 'kubernetes/schedule',
  severity: 'error',
  on: ['batch.v1.CronJobSpec', 'batch.v1beta1.CronJobSpec'],
  summary: 'The schedule of a CronJob has five fields (minute, hour, day of month, month, day of week) or is a macro.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
  check({ value, pointer, scope }, report) {
    const place = child(pointer, 'schedule');
    if (isEmptyText(value.schedule)) {
      report({ pointer: place, message: 'A CronJob needs a schedule, such as "0 3 * * *" for every night at three.' });
      return;
    }
    const text = asString(value.schedule);
    if (text === undefined) return;
    const zone = TIME_ZONE.exec(text);
    const times = zone ? text.slice(zone[0].length) : text;
    const parsed = parseCron(times);
    if (text.includes('TZ') && (since(scope, '1.29') || isSet(value.timeZone))) {
      report({
        pointer: place,
        message: 'A schedule has no time zone in it (TZ, CRON_TZ): name the zone in timeZone.',
        fixes: zone?.[1] && !isSet(value.timeZone) && !isRefusal(parsed) ? [zoneFix(pointer, times, zone[1])] : [],
      });
      return;
    }
    if (!isRefusal(parsed)) return;
    report({ pointer: place, message: parsed.refusal, fixes: scheduleFixes(place, times) });
  },
};

function zoneFix(pointer: Pointer, times: string, timeZone: string): Fix {
  return {
    title: `Move ${timeZone} to timeZone`,
    certain: true,
    edits: [
      { kind: 'set', pointer: child(pointer, 'schedule'), value: times },
      { kind: 'insert', pointer, members: { timeZone } },
    ],
  };
}

/** Other crons write Sunday as 7, and some begin with seconds. */
function scheduleFixes(pointer: Pointer, text: string): Fix[] {
  const fields = text.trim().split(/\s+/);
  const days = fields[4]?.split(',').map((day) => (day === '7' ? '0' : day));
  const candidates = [
    { title: 'Write Sunday as 0', certain: true, text: [...fields.slice(0, 4), days?.join(',')].join(' ') },
    { title: 'Leave out the seconds', certain: false, text: fields.slice(1).join(' ') },
  ];
  const [fix] = candidates.filter((candidate, index) => {
    return fields.length === 5 + index && !isRefusal(parseCron(candidate.text));
  });
  if (!fix) return [];
  return [{ title: fix.title, certain: fix.certain, edits: [{ kind: 'set', pointer, value: fix.text }] }];
}
