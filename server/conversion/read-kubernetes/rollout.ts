import type { Unknown } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Rollout } from '../model.ts';
import { stepsOf } from '../rollout.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';

const DEFAULT_STEP = '25%';

/**
 * How a Deployment replaces its pods, in whole pods.
 * Undefined when the number of replicas is not known: then nothing can be computed.
 */
export function readRollout(spec: Cursor, replicas: Traced<number | Unknown>): Rollout | undefined {
  const wanted = replicas.value;
  if (typeof wanted !== 'number') return undefined;
  const strategy = spec.field('strategy');
  const type = strategy.field('type').string();
  if (type?.value === 'Recreate') {
    const missing = noted(
      derived(Math.max(1, wanted), type),
      'approximate',
      'ECS stops the old tasks before it starts new ones, but task by task: old and new ones can run side by side for a moment.',
    );
    return { missing, extra: derived(0, type) };
  }
  const surge = strategy.field('rollingUpdate').field('maxSurge').scalar();
  const unavailable = strategy.field('rollingUpdate').field('maxUnavailable').scalar();
  const steps = stepsOf(wanted, surge?.value ?? DEFAULT_STEP, unavailable?.value ?? DEFAULT_STEP);
  if (!steps) return undefined;
  return {
    missing: unavailable || type ? derived(steps.missing, unavailable, type) : traced(steps.missing),
    extra: surge || type ? derived(steps.extra, surge, type) : traced(steps.extra),
  };
}
