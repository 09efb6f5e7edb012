import { httpHeaderName } from '../../../kubernetes/names.ts';
import type { DraftObject } from '../../draft.ts';
import type { Container, HealthCheck, HealthTest, RouteTarget } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { escaped } from '../escaped.ts';
import { isPortNumber, wholeWithin } from '../plan.ts';
import { type Say, tracedIn } from '../say.ts';
import { plainRequest } from './plain-request.ts';

const RESTARTED = 'When the check fails too often, Kubernetes restarts the container; ECS replaces the whole task.';
const FROM_TARGET =
  'The check of the load balancer becomes a readiness probe too: a pod that fails it gets no traffic, and lives on.';

/** The seconds that a load balancer waits for an answer where nobody says how long. */
const TARGET_TIMEOUT = 5;

/** What the probes of a container are made from. */
export interface Checks extends ContainerChecks {
  /** The next container waits until this one is healthy. */
  readonly gate: boolean;
  readonly isWindows: boolean;
}

/** What the rest of the application says about the health of a container. */
export interface ContainerChecks {
  /** It starts before others, which a startup probe would hold up. */
  readonly isBeside?: boolean;
  /** Failures do not count for so long after the start, as the service says. */
  readonly grace?: Traced<number>;
  /** The way in that leads to the container, with its own check. */
  readonly target?: RouteTarget;
}

/**
 * Health as a liveness probe, and a startup probe for as long as failures do not count; readiness as a readiness probe.
 * https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export function writeProbes(
  container: Container,
  { gate, isBeside, isWindows, grace, target }: Checks,
  say: Say,
): DraftObject {
  const { health, readiness } = container;
  const isSlow = health && grace && grace.value > (health.startup?.value ?? 0);
  const startup = isSlow ? graceOf(grace, health.startup) : health?.startup;
  const test = health && writeTest(health.test, container, { restarts: true, isWindows }, say);
  const holdsUp = isBeside && !gate;
  const livenessProbe = health && test && { ...test, ...timesOf(health, startup, holdsUp) };
  const startupProbe =
    health && test && !holdsUp && (gate || (startup && startup.value > 0))
      ? { ...test, ...startTimesOf(health, startup) }
      : undefined;
  if (!health)
    say(grace, 'approximate', 'Nothing ends a pod for failing checks from outside: it needs no time for that.');
  say(grace, 'exact', 'The startup probe leaves the container that much time anyway.');
  for (const part of tracedIn(health)) say(part, 'dropped', 'There is no such check on Kubernetes.');
  for (const part of tracedIn(readiness))
    say(part, 'exact', 'A pod that is not ready gets no traffic, from the start on.');
  return { livenessProbe, startupProbe, readinessProbe: readinessOf(container, isWindows, target, say) };
}

function graceOf(grace: Traced<number>, startup: Traced<number> | undefined): Traced<number> {
  return noted(
    derived(grace.value, grace, startup),
    'approximate',
    'For so long the startup probe lets the container be; only then liveness counts.',
  );
}

function readinessOf(
  container: Container,
  isWindows: boolean,
  target: RouteTarget | undefined,
  say: Say,
): DraftObject | undefined {
  const { readiness } = container;
  if (readiness) {
    const test = writeTest(readiness.test, container, { restarts: false, isWindows }, say);
    return test && { ...test, ...timesOf(readiness, readiness.startup) };
  }
  const check = target?.check;
  if (!target || !check?.path || !isPath(check.path.value)) return undefined;
  const port = typeof check.port?.value === 'number' ? derived(check.port.value, check.port) : target.port.number;
  if (!isPortNumber(port.value)) return undefined;
  const isSecure = (check.protocol ?? target.protocol)?.value === 'https';
  return {
    httpGet: { path: noted(check.path, 'approximate', FROM_TARGET), port, scheme: isSecure ? 'HTTPS' : undefined },
    periodSeconds: check.interval && wholeWithin(check.interval, 1),
    timeoutSeconds: check.timeout ? wholeWithin(check.timeout, 1) : TARGET_TIMEOUT,
    successThreshold: check.healthy && wholeWithin(check.healthy, 1),
    failureThreshold: check.unhealthy && wholeWithin(check.unhealthy, 1),
  };
}

/** `isDelayed`: the first check waits for the start. No start period is what a probe without delay does. */
function timesOf(check: HealthCheck, startup: Traced<number> | undefined, isDelayed = false): DraftObject {
  const delay = startup && (isDelayed || startup.value === 0) ? wholeWithin(startup, 0) : undefined;
  return { initialDelaySeconds: delay, ...intervalOf(check), failureThreshold: wholeWithin(check.retries, 1) };
}

/** Of a startup probe: failures that fill the start period, and as many more as count. */
function startTimesOf(check: HealthCheck, startup: Traced<number> | undefined): DraftObject {
  const interval = wholeWithin(check.interval, 1);
  const failures = Math.ceil(Math.max(0, startup?.value ?? 0) / interval.value) + wholeWithin(check.retries, 1).value;
  const failureThreshold = startup ? wholeWithin(derived(failures, startup), 1) : failures;
  return { ...intervalOf(check), failureThreshold };
}

function intervalOf({ interval, timeout }: HealthCheck): DraftObject {
  return { periodSeconds: wholeWithin(interval, 1), timeoutSeconds: wholeWithin(timeout, 1) };
}

/** Undefined where the test is none that Kubernetes can run. */
function writeTest(
  test: HealthTest,
  container: Container,
  { restarts, isWindows }: { readonly restarts: boolean; readonly isWindows: boolean },
  say: Say,
): DraftObject | undefined {
  const said = <T>(value: Traced<T>) => (restarts ? noted(value, 'approximate', RESTARTED) : value);
  if (test.kind === 'command') {
    return test.words.length > 0 ? { exec: { command: test.words.map((word) => said(escaped(word))) } } : undefined;
  }
  if (test.kind === 'shell') {
    const request = plainRequest(test.line, container);
    const shell = isWindows ? ['cmd', '/S', '/C'] : ['/bin/sh', '-c'];
    return request ?? { exec: { command: [...shell, said(escaped(test.line))] } };
  }
  if (!isPortNumber(test.port.value)) {
    say(test.port, 'needs-decision', 'This is no number of a port: the check is left out. Write a probe by hand.');
    return undefined;
  }
  if (test.kind === 'connect') return { tcpSocket: { port: test.port } };
  if (test.kind === 'grpc') return { grpc: { port: test.port, service: test.service } };
  const { scheme, host, port, path } = test;
  const headers = test.headers.filter(({ name }) => httpHeaderName(name.value) === undefined);
  for (const part of tracedIn(test.headers)) say(part, 'dropped', 'This is no name of a header.');
  say(host, 'exact', 'It is asked at the address of the pod.');
  say(scheme, 'exact', 'It is asked by HTTP.');
  return {
    httpGet: {
      path: isPath(path.value) ? path : derived(`/${path.value}`, path),
      port,
      host: host && host.value !== '' ? host : undefined,
      scheme: scheme.value === 'https' ? derived('HTTPS', scheme) : undefined,
      httpHeaders: headers.length > 0 ? headers.map(({ name, value }) => ({ name, value })) : undefined,
    },
  };
}

function isPath(path: string): boolean {
  return path.startsWith('/');
}
