import { cursorOver } from '../../conversion/cursor.ts';
import { settle } from '../../conversion/draft.ts';
import { readHealthCheck } from '../../conversion/read-kubernetes/health-check.ts';
import { writeHealthCheck } from '../../conversion/write-ecs/health-check.ts';
import { asList, asNumber, asObject, asString, type ObjectValue, type Value } from '../../syntax/value.ts';
import { holdsUnknown } from '../expansion.ts';
import { replaced, type Translate, type Translated, taken, without } from '../translated.ts';

/** `livenessProbe`, with the `startupProbe` that holds it back → `healthCheck`. */
export const livenessProbe: Translate = (owner) => {
  if (owner.healthCheck !== undefined) return taken('healthCheck');
  const check = healthCheckOf(owner);
  if (typeof check === 'string') return { reason: check };
  const { startupProbe: _, ...rest } = owner;
  return { owner: replaced(rest, 'livenessProbe', { healthCheck: check.value }), notes: check.notes };
};

/** `startupProbe` → the `startPeriod` of the health check that is there, or of the one that the liveness probe becomes. */
export const startupProbe: Translate = (owner, around) => {
  if (owner.livenessProbe !== undefined) return livenessProbe(owner, around);
  const healthCheck = asObject(owner.healthCheck);
  if (!healthCheck || healthCheck.startPeriod !== undefined) {
    return { reason: 'Give the container a `healthCheck` with the time it needs to start as `startPeriod`.' };
  }
  const check = healthCheckOf({ livenessProbe: owner.startupProbe ?? null, startupProbe: owner.startupProbe ?? null });
  if (typeof check === 'string') return { reason: check };
  const startPeriod = check.value.startPeriod ?? 0;
  return {
    owner: { ...without(owner, 'startupProbe'), healthCheck: { ...healthCheck, startPeriod } },
    notes: ['Its test is not asked: the time it allows is what counts.'],
    becomes: '`healthCheck.startPeriod`',
  };
};

/** Words of a probe within a health check: the whole of it is read as a probe, and what ECS says already stays. */
export const probeInHealthCheck: Translate = (owner): Translated => {
  const check = healthCheckOf({ livenessProbe: owner.command === undefined ? owner : { ...owner, exec: STUB } });
  if (typeof check === 'string') return { reason: check };
  const { command, interval, timeout, retries, startPeriod } = owner;
  const said = { command, interval, timeout, retries, startPeriod };
  const clash = Object.entries(SAME).find(([probe, ours]) => owner[probe] !== undefined && owner[ours] !== undefined);
  if (clash) return taken(clash[1]);
  const wanted = Object.entries(SAME).filter(([probe]) => owner[probe] !== undefined);
  const members = Object.fromEntries(wanted.map(([probe, ours]) => [probe, check.value[ours] ?? null]));
  const translated = Object.entries(owner).flatMap(([name, value]): [string, Value][] => {
    const ours = SAME[name];
    if (ours !== undefined) return [[ours, members[name] ?? null]];
    if (TESTS.includes(name)) return [['command', check.value.command ?? null]];
    return name in said ? [[name, value]] : [];
  });
  return { owner: Object.fromEntries(translated), notes: check.notes };
};

const STUB: ObjectValue = { command: ['true'] };
const TESTS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const SAME: { readonly [field: string]: string | undefined } & Record<string, string> = {
  periodSeconds: 'interval',
  timeoutSeconds: 'timeout',
  failureThreshold: 'retries',
  initialDelaySeconds: 'startPeriod',
};

/** The health check that a container's probes are, or why there is none. */
function healthCheckOf(container: ObjectValue): { readonly value: ObjectValue; readonly notes: string[] } | string {
  const probe = asObject(container.livenessProbe);
  if (!probe || holdsUnknown(probe)) return 'What it says is only known at deployment.';
  const resolved = withPort(probe, [...(asList(container.ports) ?? []), ...(asList(container.portMappings) ?? [])]);
  if (typeof resolved === 'string') return resolved;
  const probes = { livenessProbe: resolved, startupProbe: container.startupProbe ?? null };
  const at = cursorOver(probes, { file: '', document: 0 }, (pointer) => pointer, new Map());
  const read = readHealthCheck(at, [], { settings: [], expanded: (text) => text });
  if (!read) return 'It has no test that could be run in the container.';
  const { value, arrivals } = settle(writeHealthCheck(read));
  const times = arrivals.filter(
    ({ pointer, value: arrived }) => !/^.command/.test(pointer) && arrived.notes.length > 0,
  );
  const clamped = times.flatMap(({ value: arrived }) => arrived.notes.at(-1)?.message ?? []);
  return { value: asShell(asObject(value) ?? {}), notes: [...(TOOLS[read.test.kind] ?? []), ...new Set(clamped)] };
}

/** What the image needs to run a test that the kubelet runs from outside. */
const TOOLS: { readonly [kind: string]: readonly string[] | undefined } = {
  http: ['Its image needs a shell and `curl`.'],
  connect: ['Its image needs a shell and `nc`.'],
  grpc: ['Its image needs `grpc_health_probe`.'],
};

/** The probe with the number of its port in place of a name; otherwise why there is none. */
function withPort(probe: ObjectValue, ports: readonly Value[]): ObjectValue | string {
  for (const field of ['httpGet', 'tcpSocket']) {
    const test = asObject(probe[field]);
    const name = asString(test?.port);
    if (!test || name === undefined) continue;
    const port = ports.map(asObject).find((one) => one?.name === name)?.containerPort;
    if (asNumber(port) === undefined) return `The container has no port named \`${name}\`.`;
    return { ...probe, [field]: { ...test, port: port ?? null } };
  }
  return probe;
}

/** `sh -c LINE` is what ECS makes of `CMD-SHELL`. */
function asShell(check: ObjectValue): ObjectValue {
  const [form, shell, option, line, ...rest] = asList(check.command) ?? [];
  const isShell = form === 'CMD' && /^(?:\/bin\/)?sh$/.test(asString(shell) ?? '') && option === '-c';
  return isShell && line !== undefined && rest.length === 0 ? { ...check, command: ['CMD-SHELL', line] } : check;
}
