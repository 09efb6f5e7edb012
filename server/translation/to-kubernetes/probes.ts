import { cursorOver } from '../../conversion/cursor.ts';
import { settle } from '../../conversion/draft.ts';
import type { Container, Port } from '../../conversion/model.ts';
import { readHealthCheck } from '../../conversion/read-ecs/health-check.ts';
import { traced } from '../../conversion/trace.ts';
import { writeProbes } from '../../conversion/write-kubernetes/pod/probes.ts';
import { asList, asNumber, asObject, asString, type ObjectValue, type Value } from '../../syntax/value.ts';
import { holdsUnknown } from '../expansion.ts';
import { replaced, type Translate, type Translated, taken, without } from '../translated.ts';

/** `healthCheck` → `livenessProbe`, and `startupProbe` for its start period. */
export const healthCheck: Translate = (owner) => {
  const check = asObject(owner.healthCheck ?? null);
  if (asList(check?.command)?.[0] === 'NONE') {
    return { owner: without(owner, 'healthCheck'), exact: true, needless: 'no check is no probe' };
  }
  const ports = [...(asList(owner.portMappings) ?? []), ...(asList(owner.ports) ?? [])];
  const probes = probesOf(check, ports);
  if (!probes) return { reason: 'It has no command that is known before deployment.' };
  const clash = Object.keys(probes.value).filter((name) => owner[name] !== undefined);
  if (clash.length > 0) return taken(...clash);
  return { owner: replaced(owner, 'healthCheck', probes.value), notes: probes.notes };
};

const NAMES: { readonly [field: string]: string | undefined } = {
  command: 'exec',
  interval: 'periodSeconds',
  timeout: 'timeoutSeconds',
  retries: 'failureThreshold',
};

/** Words of a health check within a probe. */
export const checkInProbe: Translate = (owner): Translated => {
  if (owner.startPeriod !== undefined) {
    return { reason: 'Give the container a `startupProbe` with the same test, that may fail for so long.' };
  }
  const entries: [string, Value][] = [];
  for (const [name, value] of Object.entries(owner)) {
    const theirs = NAMES[name];
    if (theirs === undefined) entries.push([name, value]);
    else if (owner[theirs] !== undefined) return taken(theirs);
    else if (name !== 'command') entries.push([theirs, value]);
    else {
      const probes = probesOf({ command: isHeaded(value) ? value : ['CMD', ...(asList(value) ?? [])] }, []);
      const exec = asObject(probes?.value.livenessProbe)?.exec;
      if (exec === undefined) return { reason: 'It has no command that is known before deployment.' };
      entries.push([theirs, exec]);
    }
  }
  return { owner: Object.fromEntries(entries) };
};

function isHeaded(command: Value): boolean {
  const [head] = asList(command) ?? [];
  return head === 'CMD' || head === 'CMD-SHELL';
}

function probesOf(
  check: ObjectValue | undefined,
  ports: readonly Value[],
): { readonly value: ObjectValue; readonly notes: string[] } | undefined {
  if (!check || holdsUnknown(check)) return undefined;
  const health = readHealthCheck(cursorOver(check, { file: '', document: 0 }, (pointer) => pointer, new Map()));
  if (!health) return undefined;
  const container = { ...NO_CONTAINER, ports: ports.flatMap(portOf), health };
  const { value } = settle(writeProbes(container, { gate: false, isWindows: false }, () => {}));
  const isRequest = asObject(asObject(value)?.livenessProbe)?.httpGet !== undefined;
  return { value: asObject(value) ?? {}, notes: isRequest ? ['The kubelet asks for the page itself.'] : [] };
}

/** Of a container, the writer of probes looks at health and ports only. */
const NO_CONTAINER: Container = {
  name: traced(''),
  endsAll: traced(true),
  waitsFor: [],
  settings: [],
  settingFiles: [],
  ports: [],
  reserved: {},
  limit: {},
  mounts: [],
  security: { addedCapabilities: [], droppedCapabilities: [], options: [] },
};

function portOf(value: Value): Port[] {
  const port = asObject(value);
  const number = asNumber(port?.containerPort);
  const isUdp = /^udp$/i.test(asString(port?.protocol) ?? '');
  return number === undefined ? [] : [{ number: traced(number), protocol: traced(isUdp ? 'udp' : 'tcp') }];
}
