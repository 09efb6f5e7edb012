import type { Cursor } from '../cursor.ts';
import type { HealthCheck, HealthTest, Port } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { readExpandable } from './objects.ts';
import type { Environment } from './settings.ts';

/** What the API server fills in for a probe, in seconds and times. */
const DEFAULTS = { period: 10, timeout: 1, failures: 3 } as const;

/**
 * The liveness probe of a container, given the startup probe that holds it back. Probes by exec and HTTP are read.
 * https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/
 */
export function readHealthCheck(
  container: Cursor,
  ports: readonly Port[],
  environment: Environment,
): HealthCheck | undefined {
  const probe = container.field('livenessProbe');
  const test = readTest(probe, ports, environment);
  if (!test) return undefined;
  const success = probe.field('successThreshold');
  if (success.value === 1) success.note('exact', 'One success is enough on both sides.');
  const startup = readStartup(container.field('startupProbe'), probe);
  return {
    test,
    interval: probe.field('periodSeconds').number() ?? traced(DEFAULTS.period),
    timeout: probe.field('timeoutSeconds').number() ?? traced(DEFAULTS.timeout),
    retries: probe.field('failureThreshold').number() ?? traced(DEFAULTS.failures),
    ...(startup && { startup }),
  };
}

function readTest(probe: Cursor, ports: readonly Port[], { expanded }: Environment): HealthTest | undefined {
  const words = probe
    .field('exec')
    .field('command')
    .items()
    .flatMap((item) => readExpandable(item) ?? []);
  if (words.length > 0) return { kind: 'command', words: words.map(expanded) };
  const get = probe.field('httpGet');
  const port = readPort(get.field('port'), ports);
  if (!port) return undefined;
  const scheme = get.field('scheme').string();
  const host = get.field('host').string();
  return {
    kind: 'http',
    scheme: scheme ? derived(scheme.value === 'HTTPS' ? 'https' : 'http', scheme) : traced('http'),
    ...(host && { host }),
    port,
    path: get.field('path').string() ?? traced('/'),
    headers: get
      .field('httpHeaders')
      .items()
      .flatMap((header) => {
        const name = header.field('name').string();
        const value = header.field('value').string();
        return name && value ? [{ name, value }] : [];
      }),
  };
}

/** A port by number or by the name the container gives it. */
function readPort(at: Cursor, ports: readonly Port[]): HttpPort | undefined {
  const port = at.scalar();
  if (!port) return undefined;
  const { value } = port;
  if (typeof value === 'number') return derived(value, port);
  const named = ports.find(({ name }) => name?.value === value);
  if (!named) at.note('dropped', `The container has no port named \`${value}\`.`);
  return named && derived(named.number.value, port);
}

type HttpPort = Port['number'];

/** How long failures do not count: the startup probe's budget, else the delay before the first probe. */
function readStartup(startupProbe: Cursor, probe: Cursor): Traced<number> | undefined {
  const delay = probe.field('initialDelaySeconds').number();
  if (startupProbe.value === undefined || startupProbe.value === null) return delay;
  const startupDelay = startupProbe.field('initialDelaySeconds').number();
  const period = startupProbe.field('periodSeconds').number();
  const failures = startupProbe.field('failureThreshold').number();
  const seconds =
    (startupDelay?.value ?? 0) + (period?.value ?? DEFAULTS.period) * (failures?.value ?? DEFAULTS.failures);
  return noted(
    derived(Math.max(seconds, delay?.value ?? 0), startupDelay, period, failures, delay),
    'approximate',
    'The time the startup probe allows becomes the start period of the health check.',
  );
}
