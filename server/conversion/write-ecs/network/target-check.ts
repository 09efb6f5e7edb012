import { type Remarks, remarkOn } from '../../cursor.ts';
import type { DraftObject } from '../../draft.ts';
import type { Entrance, RouteTarget, TargetCheck } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';

/** What a check is written for. */
export interface CheckedGroup {
  readonly kind: Entrance['kind'];
  readonly protocol: string;
  readonly version: string | undefined;
  readonly plan: Plan;
}

const NO_CHECK =
  'Nothing in the input says when a copy is ready: any answer below 500 counts. Name a path that tells, since ECS replaces tasks that do not answer.';
const UDP =
  'A target group of UDP is checked over TCP: have the container listen on a TCP port too, and name it as the port of the check.';
const BY_HTTP = 'An Application Load Balancer checks by HTTP or HTTPS: the check is a request for `/`.';

/** How a target group finds out which tasks take requests; the same for all of its targets. */
export function writeCheck(targets: readonly RouteTarget[], group: CheckedGroup, remarks: Remarks): DraftObject {
  const check = mergedCheck(targets);
  const isHttp = group.kind === 'http';
  if (!check) {
    const { anchor } = group.plan.workload;
    if (isHttp && group.version !== 'grpc') {
      return {
        HealthCheckProtocol: encrypted(group.protocol),
        HealthCheckPath: '/',
        Matcher: { HttpCode: noted(traced('200-499', anchor), 'needs-decision', NO_CHECK) },
      };
    }
    return group.protocol === 'UDP'
      ? { HealthCheckProtocol: udpCheck(group.plan), HealthCheckPort: udpPort(group.plan) }
      : {};
  }
  const byRequest = isHttp || check.protocol?.value === 'http' || check.protocol?.value === 'https';
  const interval = within(check.interval, 5, 300, 'seconds between checks');
  const timeout = shorter(within(check.timeout, 2, 120, 'seconds for a check'), interval);
  return {
    HealthCheckProtocol: protocolOf(check, group),
    HealthCheckPort: portOf(check.port) ?? (group.protocol === 'UDP' ? udpPort(group.plan) : undefined),
    HealthCheckPath: byRequest ? pathOf(check.path) : given(check.path, remarks),
    HealthCheckIntervalSeconds: interval,
    HealthCheckTimeoutSeconds: timeout,
    HealthyThresholdCount: within(check.healthy, 2, 10, 'successes in a row'),
    UnhealthyThresholdCount: within(check.unhealthy, 2, 10, 'failures in a row'),
    Matcher: byRequest ? matcher(check, group) : given(check.codes, remarks),
  };
}

/** Without a word a group checks targets that speak TLS without it. */
function encrypted(spoken: string): Traced<string> | undefined {
  return spoken === 'HTTPS' ? traced('HTTPS') : undefined;
}

function udpCheck(plan: Plan): Traced<string> {
  const port = connectablePort(plan);
  const made = traced('TCP', plan.workload.anchor);
  if (port === undefined) return noted(made, 'needs-decision', UDP);
  const message = `A target group of UDP is checked over TCP: a task is healthy when port ${port} takes connections.`;
  return noted(made, 'approximate', message);
}

function udpPort(plan: Plan): string | undefined {
  const port = connectablePort(plan);
  return port === undefined ? undefined : String(port);
}

/** A port of the tasks that takes connections: what speaks UDP cannot be checked. */
export function connectablePort({ containers }: Plan): number | undefined {
  const numbers = containers.flatMap(({ ports }) =>
    ports.flatMap(({ port: { number, protocol } }) => (protocol.value === 'tcp' ? number.value : [])),
  );
  return numbers.find((number) => typeof number === 'number');
}

/** Paths and codes mean nothing to a check that only connects. */
function given(value: Traced<unknown> | undefined, remarks: Remarks): undefined {
  if (value) remarkOn(remarks, value, 'dropped', 'The check only connects: it has no path and no codes.');
  return undefined;
}

function protocolOf(
  { protocol }: TargetCheck,
  { kind, protocol: spoken, plan }: CheckedGroup,
): Traced<string> | undefined {
  if (!protocol) return spoken === 'UDP' ? udpCheck(plan) : encrypted(spoken);
  if (kind === 'http' && protocol.value === 'tcp') return noted(derived('HTTP', protocol), 'approximate', BY_HTTP);
  return derived(protocol.value.toUpperCase(), protocol);
}

function portOf(port: TargetCheck['port']): Traced<string> | undefined {
  if (!port) return undefined;
  const text = String(port.value);
  if (/^\d+$/.test(text) || text === 'traffic-port' || port.notes.some(({ undecided }) => undecided))
    return derived(text, port);
  const message = `No container has a port named \`${text}\`: the port that takes requests is checked.`;
  return noted(derived('traffic-port', port), 'needs-decision', message);
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html */
const LONGEST_PATH = 1024;

function pathOf(path: Traced<string> | undefined): Traced<string> | undefined {
  if (!path) return undefined;
  const whole = path.value.startsWith('/') || path.value.startsWith('${') ? path.value : `/${path.value}`;
  if (whole.length <= LONGEST_PATH) return derived(whole, path);
  const message = `The path of a check has at most ${LONGEST_PATH} characters: \`/\` is asked for.`;
  return noted(derived('/', path), 'needs-decision', message);
}

function matcher({ codes }: TargetCheck, { kind, version }: CheckedGroup): DraftObject | undefined {
  if (!codes) return undefined;
  return kind === 'http' && version === 'grpc' ? { GrpcCode: codes } : { HttpCode: codes };
}

function within(
  value: Traced<number> | undefined,
  least: number,
  most: number,
  what: string,
): Traced<number> | undefined {
  if (!value) return undefined;
  const legal = Math.min(most, Math.max(least, Math.round(value.value)));
  if (legal === value.value) return value;
  const message = `A target group takes ${least} to ${most} ${what}: ${value.value} becomes ${legal}.`;
  return noted(derived(legal, value), 'approximate', message);
}

/** What a group takes where nothing is said, in seconds. */
const DEFAULTS = { interval: 30, timeout: 10 } as const;

/** A check has to end before the next one begins. */
function shorter(
  timeout: Traced<number> | undefined,
  interval: Traced<number> | undefined,
): Traced<number> | undefined {
  const most = (interval?.value ?? DEFAULTS.interval) - 1;
  if (!timeout) return most < DEFAULTS.timeout ? traced(Math.min(5, most)) : undefined;
  if (timeout.value <= most) return timeout;
  const message = `A check of a target group has to end before the next one begins: ${timeout.value} seconds become ${most}.`;
  return noted(derived(most, timeout), 'approximate', message);
}

/** The check that all targets of a group have, from all places that say it. */
function mergedCheck(targets: readonly RouteTarget[]): TargetCheck | undefined {
  const checks = targets.flatMap(({ check }) => check ?? []);
  const [first] = checks;
  if (!first) return undefined;
  const entries = Object.entries(first) as [keyof TargetCheck, Traced<unknown>][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, derived(value.value, ...checks.flatMap((one) => one[name] ?? []))]),
  );
}
