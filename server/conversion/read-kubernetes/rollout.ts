import type { Unknown } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Rollout } from '../model.ts';
import { percentagesOf, stepsOf, stepsWithin } from '../rollout.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';

const DEFAULT_STEP = '25%';

/**
 * How a Deployment replaces its pods, in whole pods.
 * Undefined when the number of replicas is not known: then nothing can be computed.
 * https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
 */
export function readRollout(spec: Cursor, replicas: Traced<number | Unknown>): Rollout | undefined {
  const wanted = replicas.value;
  if (typeof wanted !== 'number') return undefined;
  const strategy = spec.field('strategy');
  const type = strategy.field('type').string();
  const givesUp = readDeadline(spec.field('progressDeadlineSeconds'));
  if (type?.value === 'Recreate') {
    const missing = noted(
      derived(Math.max(1, wanted), type),
      'approximate',
      'ECS stops the old tasks before it starts new ones, but task by task: old and new ones can run side by side for a moment.',
    );
    return { missing, extra: derived(0, type), ...givesUp };
  }
  const steps = readSteps(strategy.field('rollingUpdate'), wanted, type);
  return steps && { ...steps, ...givesUp };
}

/** `maxSurge` and `maxUnavailable` of a rolling update, in whole pods. `type`: what says that it is one. */
export function readSteps(
  rolling: Cursor,
  wanted: number,
  type?: Traced<string>,
): Pick<Rollout, 'missing' | 'extra'> | undefined {
  const surge = rolling.field('maxSurge').scalar();
  const unavailable = rolling.field('maxUnavailable').scalar();
  const steps = stepsOf(wanted, surge?.value ?? DEFAULT_STEP, unavailable?.value ?? DEFAULT_STEP);
  if (!steps) return undefined;
  const again = stepsWithin(wanted, percentagesOf(wanted, steps));
  return {
    missing:
      unavailable || type ? derived(steps.missing, counted(unavailable, again.missing), type) : traced(steps.missing),
    extra: surge || type ? derived(steps.extra, counted(surge, again.extra), type) : traced(steps.extra),
  };
}

/** A part of the replicas is so many of them now, and stays that when their number changes. */
function counted(amount: Traced<string | number> | undefined, count: number): Traced<unknown> | undefined {
  if (amount === undefined || amount.value === count) return amount;
  return noted(amount, 'approximate', `\`${amount.value}\` of the replicas are ${count} of them.`);
}

/**
 * How a StatefulSet replaces its pods: one after the other, or so many at a time.
 * https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#rolling-updates
 */
export function readOrderedRollout(spec: Cursor): Rollout {
  const strategy = spec.field('updateStrategy');
  const type = strategy.field('type').string();
  const unavailable = strategy.field('rollingUpdate').field('maxUnavailable').number();
  if (type?.value === 'OnDelete') {
    strategy
      .field('type')
      .note(
        'dropped',
        'A service replaces its tasks as soon as it gets a new definition; it does not wait for somebody to delete them.',
      );
    return { missing: traced(1), extra: traced(0) };
  }
  const missing = derived(Math.max(1, unavailable?.value ?? 1), unavailable, type);
  return { missing: type ? noted(missing, 'approximate', ANY_ORDER) : missing, extra: traced(0) };
}

const ANY_ORDER = 'As many tasks are replaced at a time, but in any order.';

/** ECS lets a DaemonSet's tasks be missing on any number of instances while it deploys. */
export function noteDaemonRollout(spec: Cursor): void {
  const strategy = spec.field('updateStrategy');
  const rolling = strategy.field('rollingUpdate');
  strategy
    .field('type')
    .note('approximate', 'A service of this kind stops the old task of an instance before it starts the new one.');
  for (const field of ['maxUnavailable', 'maxSurge']) {
    rolling
      .field(field)
      .note(
        'approximate',
        'Raise `minimumHealthyPercent` of the service to let fewer instances be without a task at a time.',
      );
  }
}

function readDeadline(at: Cursor): Pick<Rollout, 'givesUp'> {
  const seconds = at.number();
  if (!seconds) return {};
  return { givesUp: { back: traced(false), seconds } };
}
