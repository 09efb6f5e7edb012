import type { HealthCheck, Port, TargetCheck, Workload } from '../../model.ts';
import { derived, type Traced, traced } from '../../trace.ts';
import type { Annotations } from './annotations.ts';

/** The names of the annotations that describe the check of a target group. */
export interface CheckNames {
  readonly path: string;
  readonly port: string;
  readonly protocol: string;
  readonly interval: string;
  readonly timeout: string;
  readonly healthy: string;
  readonly unhealthy: string;
  readonly codes: string;
}

/**
 * How an entrance checks the copies behind a port: as the annotations say, else as the readiness probe of the port's
 * container does. Undefined where neither says anything the entrance could do.
 */
export function readCheck(
  annotations: Annotations,
  names: CheckNames,
  kind: 'http' | 'ports',
  workload: Workload,
  port: Port,
): TargetCheck | undefined {
  const said = readAnnotations(annotations, names, workload);
  // A path of its own is another check than that of the probe.
  const probed = said.path || said.protocol || said.port ? {} : checkOfProbe(kind, workload, port);
  const check: TargetCheck = { ...probed, ...said };
  return Object.keys(check).length > 0 ? check : undefined;
}

function readAnnotations(annotations: Annotations, names: CheckNames, { containers }: Workload): TargetCheck {
  const path = annotations.text(names.path);
  const port = annotations.text(names.port);
  const protocol = annotations.text(names.protocol);
  const interval = annotations.number(names.interval);
  const timeout = annotations.number(names.timeout);
  const healthy = annotations.number(names.healthy);
  const unhealthy = annotations.number(names.unhealthy);
  const codes = annotations.text(names.codes);
  const named = containers.flatMap(({ ports }) => ports).find(({ name }) => port && name?.value === port.value);
  const number = named?.number.value;
  return {
    ...(path && { path }),
    ...(port && { port: derived(typeof number === 'number' ? number : portValue(port.value), port) }),
    ...(protocol && { protocol: derived(protocolOf(protocol.value), protocol) }),
    ...(interval && { interval }),
    ...(timeout && { timeout }),
    ...(healthy && { healthy }),
    ...(unhealthy && { unhealthy }),
    ...(codes && { codes }),
  };
}

function portValue(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function protocolOf(text: string): 'http' | 'https' | 'tcp' {
  const lower = text.toLowerCase();
  return lower === 'https' || lower === 'tcp' ? lower : 'http';
}

/** What a Kubernetes probe takes for success. */
const SUCCESS = '200-399';

function checkOfProbe(kind: 'http' | 'ports', { containers }: Workload, port: Port): TargetCheck {
  const readiness = containers.find(({ ports }) => ports.includes(port))?.readiness;
  if (!readiness) return {};
  const { test } = readiness;
  const { interval, timeout, retries: unhealthy } = readiness;
  const times = { interval, timeout, unhealthy };
  if (test.kind === 'http') {
    const { scheme: protocol, path } = test;
    return { protocol, ...otherPort(test.port, port), path, ...times, codes: traced(SUCCESS) };
  }
  if (test.kind === 'connect' && kind === 'ports')
    return { protocol: derived('tcp', test.port), ...otherPort(test.port, port), ...times };
  if (test.kind === 'grpc' && port.application?.value === 'grpc')
    return { path: derived('/grpc.health.v1.Health/Check', test.port), ...times, codes: traced('0') };
  return {};
}

/** The port of a check, where it is another than the one requests go to. */
function otherPort(checked: HealthCheckPort, { number }: Port): { readonly port?: Traced<number | string> } {
  if (typeof checked.value !== 'number' || typeof number.value !== 'number') return {};
  return { port: checked.value === number.value ? derived('traffic-port', checked) : derived(checked.value, checked) };
}

type HealthCheckPort = Extract<HealthCheck['test'], { kind: 'http' }>['port'];
