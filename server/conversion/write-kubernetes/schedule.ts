import { isRefusal, parseCron } from '../../kubernetes/cron.ts';
import { timeZoneReason } from '../../kubernetes/rules/batch/time-zones.ts';
import { toCron } from '../../schedule/to-cron.ts';
import type { DraftObject } from '../draft.ts';
import type { Schedule } from '../model.ts';
import { derived, noted, type Traced } from '../trace.ts';
import type { Say } from './say.ts';

/** The schedule in the words of a CronJob, or the reason why there is none. */
export type CronText = { readonly cron: Traced<string> } | { readonly reason: string };

export function cronTextOf({ expression, language }: Schedule): CronText {
  if (expression.notes.some(({ undecided }) => undecided)) return { cron: expression };
  const form = language === 'cron' ? { cron: expression.value, notes: [] } : toCron(expression.value);
  if ('none' in form) return { reason: form.none.en };
  if (isRefusal(parseCron(form.cron))) return { reason: 'This is no schedule that a CronJob can read.' };
  const cron = derived(form.cron, expression);
  return { cron: form.notes.reduce((said, { en }) => noted(said, 'approximate', en), cron) };
}

/** The members of a CronJob's spec that say when. */
export function writeSchedule(schedule: Schedule, cron: Traced<string>, say: Say): DraftObject {
  const { zone, suspended, latest } = schedule;
  const fits = zone && (zone.notes.some(({ undecided }) => undecided) || timeZoneReason(zone.value) === undefined);
  if (!fits) say(zone, 'needs-decision', 'Kubernetes does not know this time zone: choose one of the IANA database.');
  const inTime = latest && latest.value >= 0 ? derived(Math.trunc(latest.value), latest) : undefined;
  say(latest, 'dropped', 'The time in which a run has to start cannot be negative.');
  return {
    schedule: cron,
    timeZone: fits ? zone : undefined,
    suspend: suspended,
    startingDeadlineSeconds: inTime,
  };
}
