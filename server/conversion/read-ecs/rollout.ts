import type { Unknown } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Rollout } from '../model.ts';
import { percentagesOf, stepsWithin } from '../rollout.ts';
import { derived, noted, type Traced } from '../trace.ts';
import { noteFields } from './scalars.ts';

/** What ECS takes where a service says nothing. */
const DEFAULT_PERCENT = { minimum: 100, maximum: 200 } as const;

/**
 * How a service is updated. Undefined when the number of tasks is not known: then nothing can be computed.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export function readRollout(service: Cursor, replicas: Traced<number | Unknown>): Rollout | undefined {
  const at = service.field('deploymentConfiguration');
  readStrategy(service, at);
  const wanted = replicas.value;
  if (typeof wanted !== 'number') return undefined;
  const minimum = at.field('minimumHealthyPercent').number();
  const maximum = at.field('maximumPercent').number();
  const steps = stepsWithin(wanted, {
    minimumHealthyPercent: minimum?.value ?? DEFAULT_PERCENT.minimum,
    maximumPercent: maximum?.value ?? DEFAULT_PERCENT.maximum,
  });
  const again = percentagesOf(wanted, steps);
  const missing = derived(steps.missing, counted(minimum, again.minimumHealthyPercent, steps.missing));
  const extra = derived(steps.extra, counted(maximum, again.maximumPercent, steps.extra));
  const givesUp = readCircuitBreaker(at.field('deploymentCircuitBreaker'));
  const grace = service.field('healthCheckGracePeriodSeconds').number();
  const rest = { ...(givesUp && { givesUp }), ...(grace && { grace }) };
  if (steps.missing > 0 || steps.extra > 0) return { missing, extra, ...rest };
  return { missing, extra: stuck(maximum ?? minimum), ...rest };
}

/** A percentage that is so many tasks now, and would come back as another one. */
function counted(percent: Traced<number> | undefined, again: number, count: number): Traced<number> | undefined {
  if (!percent || percent.value === again) return percent;
  return noted(
    percent,
    'approximate',
    `${percent.value} % are ${count} tasks more or less, with as many as there are now.`,
  );
}

/** One pod after the other is replaced on its node: the percentages of a daemon service are about instances. */
export function remarkDaemonRollout(service: Cursor): void {
  const at = service.field('deploymentConfiguration');
  readStrategy(service, at);
  noteFields(at, 'approximate', {
    minimumHealthyPercent: 'A DaemonSet replaces its pods one node after the other.',
    maximumPercent: 'A DaemonSet replaces its pods one node after the other.',
  });
}

function readCircuitBreaker(at: Cursor): Rollout['givesUp'] {
  const enabled = at.field('enable').boolean();
  const back = at.field('rollback').boolean();
  if (enabled?.value === false) {
    at.note(
      'exact',
      'The rollout is never given up. Kubernetes reports it as stuck after ten minutes and goes on trying.',
    );
    return undefined;
  }
  return enabled && { back: derived(back?.value ?? false, enabled, back) };
}

const PROGRESSIVE = 'A Deployment only rolls: install Argo Rollouts or Flagger for this strategy.';

function readStrategy(service: Cursor, at: Cursor): void {
  const controller = service.field('deploymentController').field('type');
  if (controller.value === 'ECS') controller.note('exact', 'A Deployment replaces its pods step by step, too.');
  else if (controller.value !== undefined) controller.note('dropped', PROGRESSIVE);
  const strategy = at.field('strategy');
  if (strategy.value === 'ROLLING') strategy.note('exact', 'A Deployment replaces its pods step by step, too.');
  else if (strategy.value !== undefined) strategy.note('dropped', PROGRESSIVE);
  noteFields(at, 'dropped', {
    bakeTimeInMinutes: PROGRESSIVE,
    canaryConfiguration: PROGRESSIVE,
    linearConfiguration: PROGRESSIVE,
    lifecycleHooks: PROGRESSIVE,
    alarms: 'A rollout does not watch alarms: the analysis of Argo Rollouts or Flagger does.',
  });
}

function stuck(from: Traced<number> | undefined): Traced<number> {
  return noted(
    derived(1, from),
    'approximate',
    'These percentages forbid every step of a deployment, and Kubernetes refuses that: one extra pod is allowed.',
  );
}
