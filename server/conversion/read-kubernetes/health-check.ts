import type { Cursor } from '../cursor.ts';
import type { HealthCheck, Port } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { isSaid } from './objects.ts';
import { readTest, sameTest, TESTS } from './pod/probe-test.ts';
import type { Environment } from './settings.ts';

/** What the API server fills in for a probe, in seconds and times. */
export const PROBE_DEFAULTS = { period: 10, timeout: 1, failures: 3 } as const;

const ONLY_AT_START =
  'ECS has no check that counts only at the start. Write a health check with a start period, if the container should be watched.';
const NO_READINESS =
  'ECS knows no readiness of a container. Where a load balancer leads to the task, its own health check decides who gets requests.';
const CHECKED_AT_ONCE =
  'ECS checks from the start and does not count failures for so long; Kubernetes waits with the first check.';
const SAME_READINESS =
  'The health check makes the same test as the liveness probe: a task that fails is replaced, not just left alone.';

/**
 * What tells that a container has to be replaced: its liveness probe, held back by its startup probe. A container that
 * others wait for needs a check even where it only has a startup probe.
 * https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export function readHealthCheck(
  container: Cursor,
  ports: readonly Port[],
  environment: Environment,
): HealthCheck | undefined {
  const liveness = container.field('livenessProbe');
  const startupProbe = container.field('startupProbe');
  if (!isSaid(liveness) && container.field('restartPolicy').value === 'Always')
    return readProbe(startupProbe, ports, environment, readBudget(startupProbe));
  if (!isSaid(liveness)) startupProbe.note('dropped', ONLY_AT_START);
  const startup = isSaid(startupProbe) ? readBudget(startupProbe, liveness) : undefined;
  const check = readProbe(liveness, ports, environment, startup);
  if (check && isSaid(startupProbe)) noteSame(startupProbe, liveness);
  return check;
}

/** What tells that a container takes requests. */
export function readReadiness(
  container: Cursor,
  ports: readonly Port[],
  environment: Environment,
): HealthCheck | undefined {
  const probe = container.field('readinessProbe');
  const same = isSaid(probe) && sameTest(probe, container.field('livenessProbe'));
  probe.note(same ? 'approximate' : 'dropped', same ? SAME_READINESS : NO_READINESS);
  return readProbe(probe, ports, environment, undefined);
}

function readProbe(
  probe: Cursor,
  ports: readonly Port[],
  environment: Environment,
  budget: Traced<number> | undefined,
): HealthCheck | undefined {
  const test = readTest(probe, ports, environment);
  if (!test) return undefined;
  const success = probe.field('successThreshold');
  if (success.value === 1) success.note('exact', 'One success is enough on both sides.');
  const delay = probe.field('initialDelaySeconds').number();
  const startup = budget ?? (delay && delay.value > 0 ? noted(delay, 'approximate', CHECKED_AT_ONCE) : delay);
  return {
    test,
    interval: probe.field('periodSeconds').number() ?? traced(PROBE_DEFAULTS.period),
    timeout: probe.field('timeoutSeconds').number() ?? traced(PROBE_DEFAULTS.timeout),
    retries: probe.field('failureThreshold').number() ?? traced(PROBE_DEFAULTS.failures),
    ...(startup && { startup }),
  };
}

/** How long failures do not count: what the startup probe allows, or the delay before the first probe where that is more. */
export function readBudget(startupProbe: Cursor, liveness?: Cursor): Traced<number> {
  const delay = startupProbe.field('initialDelaySeconds').number();
  const period = startupProbe.field('periodSeconds').number();
  const failures = startupProbe.field('failureThreshold').number();
  const later = liveness?.field('initialDelaySeconds').number();
  const seconds =
    (delay?.value ?? 0) + (period?.value ?? PROBE_DEFAULTS.period) * (failures?.value ?? PROBE_DEFAULTS.failures);
  return noted(
    derived(Math.max(seconds, later?.value ?? 0), delay, period, failures, later),
    'approximate',
    'The time the startup probe allows becomes the start period of the health check.',
  );
}

/** ECS has one test for both. */
function noteSame(startupProbe: Cursor, liveness: Cursor): void {
  const same = sameTest(startupProbe, liveness);
  for (const name of TESTS) {
    const test = startupProbe.field(name);
    test.note(
      same ? 'exact' : 'approximate',
      same
        ? 'The health check makes the same test from the start.'
        : 'One test serves for both: that of the liveness probe, from the start.',
    );
  }
}
