import { isUnknown, type Unknown, unknownText } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Container, Endpoint, HealthCheck, Port, Workload } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';

/** A workload with what Services, policies and autoscalers select it by. */
export interface Candidate {
  readonly workload: Workload;
  readonly namespace: string;
  /** Of its pods. */
  readonly labels: ReadonlyMap<string, string>;
}

export type OpenPort = { -readonly [field in keyof Port]: Port[field] };
type OpenContainer = Container & { readonly ports: OpenPort[] };
/** A workload that is still being read: Services add names to it, and ports to its containers. */
export type OpenWorkload = Omit<Workload, 'containers' | 'endpoints'> & {
  readonly containers: readonly OpenContainer[];
  readonly endpoints: Endpoint[];
};
export interface Pods extends Candidate {
  readonly workload: OpenWorkload;
}

/** The workloads with room for what Services add. Ports that are there stay the same objects. */
export function openWorkloads(candidates: readonly Candidate[]): Pods[] {
  return candidates.map(({ workload, namespace, labels }) => ({
    namespace,
    labels,
    workload: {
      ...workload,
      containers: workload.containers.map((container) => ({ ...container, ports: [...container.ports] })),
      endpoints: [...workload.endpoints],
    },
  }));
}

/** The port of this number or name and protocol. */
export function findPort(
  { containers }: OpenWorkload,
  wanted: string | number | Unknown,
  protocol: 'tcp' | 'udp',
): OpenPort | undefined {
  return containers
    .flatMap(({ ports }) => ports)
    .find(
      (port) =>
        port.protocol.value === protocol &&
        (typeof wanted === 'string' ? port.name?.value === wanted : sameNumber(port.number.value, wanted)),
    );
}

/**
 * The port that a Service leads to. Ports need no declaration in Kubernetes; in ECS traffic only reaches those that are
 * mapped, so one that is missing is added. Undefined, with a note at `at`, for a name that no container has.
 */
export function portOf(
  workload: OpenWorkload,
  wanted: Traced<string | number | Unknown>,
  protocol: Traced<'tcp' | 'udp'>,
  at: Cursor,
): OpenPort | undefined {
  const found = findPort(workload, wanted.value, protocol.value);
  if (found) return found;
  const mains = mainContainers(workload);
  const chosen = mains.find((container) => probes(container, wanted.value)) ?? mains[0];
  if (!chosen || typeof wanted.value === 'string') {
    at.note('dropped', 'It leads to a port that no container of the selected pods has.');
    return undefined;
  }
  const sure = mains.length === 1 || probes(chosen, wanted.value);
  const text = isUnknown(wanted.value) ? `\`${unknownText(wanted.value)}\`` : wanted.value;
  const message = `No container declares port ${text}: a port mapping is added to \`${chosen.name.value}\`.`;
  const number = noted(derived(wanted.value, wanted), sure ? 'approximate' : 'needs-decision', message);
  const port: OpenPort = { number, protocol: traced(protocol.value) };
  chosen.ports.push(port);
  return port;
}

/** Those that run as long as the copy does; all where none is marked so. */
function mainContainers({ containers }: OpenWorkload): readonly OpenContainer[] {
  const mains = containers.filter(({ endsAll }) => endsAll.value);
  return mains.length > 0 ? mains : containers;
}

function probes({ health, readiness }: Container, wanted: unknown): boolean {
  return [health, readiness].some((check) => check !== undefined && checkedPort(check) === wanted);
}

function checkedPort({ test }: HealthCheck): unknown {
  return 'port' in test ? test.port.value : undefined;
}

function sameNumber(port: number | Unknown, wanted: number | Unknown): boolean {
  if (isUnknown(port) && isUnknown(wanted)) return unknownText(port) === unknownText(wanted);
  return port === wanted;
}
