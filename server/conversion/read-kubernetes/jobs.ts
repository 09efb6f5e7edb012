import type { Cursor } from '../cursor.ts';
import type { Run, Schedule } from '../model.ts';

/**
 * How a Job runs its pods and how it ends. `podSpec`: of the pods it makes.
 * https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export function readRun(job: Cursor, podSpec: Cursor): Run {
  const parallel = job.field('parallelism').number();
  const completions = job.field('completions').number();
  const retries = job.field('backoffLimit').number();
  const deadline = job.field('activeDeadlineSeconds').number() ?? podSpec.field('activeDeadlineSeconds').number();
  noteDefaults(job);
  return {
    ...(parallel && { parallel }),
    ...(completions && { completions }),
    ...(retries && { retries }),
    ...(deadline && { deadline }),
    ...restartsOnFailure(podSpec),
  };
}

/** How a bare pod that may end does so. */
export function readPodRun(podSpec: Cursor): Run {
  const deadline = podSpec.field('activeDeadlineSeconds').number();
  return { ...(deadline && { deadline }), ...restartsOnFailure(podSpec) };
}

function restartsOnFailure(podSpec: Cursor): Pick<Run, 'restartsOnFailure'> {
  return podSpec.field('restartPolicy').value === 'OnFailure' ? { restartsOnFailure: true } : {};
}

/** What a task does anyway. */
function noteDefaults(job: Cursor): void {
  const mode = job.field('completionMode');
  if (mode.value === 'NonIndexed') mode.note('exact', 'Tasks of RunTask have no index.');
  const suspend = job.field('suspend');
  if (suspend.value === false) suspend.note('exact', 'Nothing holds the task back.');
}

/**
 * When a CronJob starts a run. Undefined without a schedule.
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export function readSchedule(spec: Cursor): Schedule | undefined {
  const expression = spec.field('schedule').string();
  if (!expression) return undefined;
  const zone = spec.field('timeZone').string();
  const suspended = spec.field('suspend').boolean();
  const latest = spec.field('startingDeadlineSeconds').number();
  const policy = spec.field('concurrencyPolicy');
  if (policy.value === 'Allow') policy.note('exact', 'A schedule starts a task whether the last one has ended or not.');
  return {
    expression,
    language: 'cron',
    ...(zone && { zone }),
    ...(suspended && { suspended }),
    ...(latest && { latest }),
  };
}
