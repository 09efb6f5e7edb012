import { matchesLabels } from '../../../kubernetes/labels.ts';
import { asObject, asString, type Unknown } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { ApplicationProtocol } from '../../model.ts';
import { derived, type Traced, traced } from '../../trace.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';
import { noteUsualService } from '../usual.ts';
import { type OpenPort, type OpenWorkload, type Pods, portOf } from './open-workload.ts';

/** A Service as others refer to it: by namespace and name, and its ports by number or name. */
export interface Service {
  readonly object: ObjectAt;
  readonly namespace: string;
  readonly name: Traced<string>;
  readonly type: string;
  /** The workloads whose pods it selects, those that are kept running before all others. */
  readonly workloads: readonly OpenWorkload[];
  readonly ports: readonly ServicePort[];
}

export interface ServicePort {
  readonly at: Cursor;
  readonly number: Traced<number | Unknown>;
  readonly name?: Traced<string>;
  readonly protocol: Traced<'tcp' | 'udp'>;
  /** How the source names the port behind it; absent: by the same number. */
  readonly through?: Traced<string | number | Unknown>;
  readonly application?: Traced<ApplicationProtocol>;
}

/** Reads a Service and finds the workloads it selects. */
export function readService(object: ObjectAt, pods: readonly Pods[]): Service {
  const { at, resource } = object;
  const spec = at.field('spec');
  noteUsualService(spec);
  return {
    object,
    namespace: namespaceOf(at),
    name: at.field('metadata').field('name').string() ?? traced(resource.name ?? 'service'),
    type: asString(spec.field('type').value) ?? 'ClusterIP',
    workloads: selected(at, pods),
    ports: spec
      .field('ports')
      .objects()
      .flatMap((port) => readServicePort(port) ?? []),
  };
}

function selected(at: Cursor, pods: readonly Pods[]): OpenWorkload[] {
  const selector = asObject(at.field('spec').field('selector').value) ?? {};
  if (Object.keys(selector).length === 0) return [];
  const found = pods
    .filter(({ namespace, labels }) => {
      return namespace === namespaceOf(at) && matchesLabels(selector, Object.fromEntries(labels)) === true;
    })
    .map(({ workload }) => workload);
  return [...found.filter(({ runs }) => runs === 'always'), ...found.filter(({ runs }) => runs === 'once')];
}

function readServicePort(at: Cursor): ServicePort | undefined {
  const number = at.field('port').count();
  if (!number) return undefined;
  const protocol = at.field('protocol').string();
  if (protocol && protocol.value !== 'TCP' && protocol.value !== 'UDP') {
    at.note(
      'dropped',
      'Neither Service Connect nor a load balancer carries SCTP: callers have to find tasks in Cloud Map.',
    );
    return undefined;
  }
  const name = at.field('name').string();
  const target = at.field('targetPort');
  const said = typeof target.value === 'string' ? target.string() : target.count();
  // The API server puts the port itself in the place of these.
  const through = said?.value === 0 || said?.value === '' ? undefined : said;
  const application = readApplication(at.field('appProtocol'));
  return {
    at,
    number,
    protocol: protocol ? derived(protocol.value === 'UDP' ? 'udp' : 'tcp', protocol) : traced('tcp'),
    ...(name && { name }),
    ...(through && { through }),
    ...(application && { application }),
  };
}

/** The container's port that a port of a Service leads to, in one of its workloads. */
export function behind(port: ServicePort, workload: OpenWorkload): OpenPort | undefined {
  const target = portOf(workload, port.through ?? port.number, port.protocol, port.at);
  if (!target) return undefined;
  if (port.application) target.application = port.application;
  port.at.field('targetPort').note('exact', 'The port mapping of the container says where it leads.');
  return target;
}

const APPLICATIONS: Readonly<Record<string, ApplicationProtocol>> = {
  http: 'http',
  'kubernetes.io/ws': 'http',
  'kubernetes.io/wss': 'http',
  'kubernetes.io/h2c': 'http2',
  http2: 'http2',
  grpc: 'grpc',
};

/** https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol */
function readApplication(at: Cursor): Traced<ApplicationProtocol> | undefined {
  const protocol = at.string();
  if (!protocol) return undefined;
  const application = Object.hasOwn(APPLICATIONS, protocol.value) ? APPLICATIONS[protocol.value] : undefined;
  if (application) return derived(application, protocol);
  at.note('dropped', 'Service Connect knows http, http2 and grpc; all else it passes on as it is.');
  return undefined;
}
