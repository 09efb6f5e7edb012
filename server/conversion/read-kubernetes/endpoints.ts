import { asString } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { ApplicationProtocol, Container, Endpoint, EndpointPort, Port, Workload } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { readProtocol } from './container.ts';
import { namespaceOf, type ObjectAt } from './objects.ts';

/** A pod that a Service may select. */
export interface Candidate {
  readonly workload: Workload;
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** Gives each workload the Services that select it, and the ports they ask for. A Service leads to the first it selects. */
export function withEndpoints(candidates: readonly Candidate[], services: readonly ObjectAt[]): Workload[] {
  const workloads = candidates.map(({ workload }) => workload);
  for (const service of services) {
    const selected = candidates.flatMap((candidate, index) => (selects(service, candidate) ? [index] : []));
    const [first] = selected;
    const workload = first === undefined ? undefined : workloads[first];
    if (first === undefined || !workload) continue;
    const names = selected.map((index) => workloads[index]?.origin.title).join(', ');
    workloads[first] = addEndpoint(workload, service, selected.length > 1 ? names : undefined);
  }
  return workloads;
}

function selects({ at }: ObjectAt, { namespace, labels }: Candidate): boolean {
  const selector = at.field('spec').field('selector').entries();
  return (
    selector.length > 0 &&
    namespaceOf(at) === namespace &&
    selector.every(({ key, at: wanted }) => labels.get(key) === asString(wanted.value))
  );
}

function addEndpoint(workload: Workload, service: ObjectAt, several: string | undefined): Workload {
  const { at } = service;
  const spec = at.field('spec');
  const containers = workload.containers.map((container) => ({ ...container, ports: [...container.ports] }));
  const ports = spec
    .field('ports')
    .items()
    .flatMap((port) => {
      const read = readEndpointPort(port, containers);
      return read ? [read] : [];
    });
  if (ports.length === 0) return workload;

  const name = at.field('metadata').field('name').string() ?? traced(service.resource.name ?? 'service');
  const selector = spec.field('selector').entries();
  for (const { at: label } of selector) {
    label.note(
      several ? 'needs-decision' : 'approximate',
      several
        ? `Selects ${several}. An ECS service has its own name in Service Connect: only the first one got this name.`
        : `It selected ${workload.origin.title}; the ECS service has the name itself, labels select nothing there.`,
    );
  }
  at.field('apiVersion').note('exact', 'It says how to read the object; ECS definitions carry no version.');
  at.field('kind').note('approximate', 'A Service becomes a name of the ECS service in Service Connect.');
  const type = spec.field('type');
  if (type.value === 'ClusterIP') type.note('exact', 'Service Connect is for callers inside, as ClusterIP is.');

  const endpoint: Endpoint = {
    name: derived(name.value, name, ...selector.map(({ at: label }) => label.string())),
    origin: { file: service.file, title: `Service ${name.value}` },
    ports,
  };
  return { ...workload, containers, endpoints: [...workload.endpoints, endpoint] };
}

/** A container that is still being read: Services add to its ports. */
type OpenContainer = Container & { readonly ports: OpenPort[] };
type OpenPort = { -readonly [field in keyof Port]: Port[field] };

/** A port of a Service; undefined for protocols other than TCP, which Service Connect does not carry. */
function readEndpointPort(at: Cursor, containers: readonly OpenContainer[]): EndpointPort | undefined {
  const protocol = readProtocol(at.field('protocol'));
  const number = at.field('port').count();
  if (!number) return undefined;
  if (protocol?.value !== 'tcp') {
    at.note(
      'dropped',
      'Service Connect carries TCP only. Build a Network Load Balancer or a Cloud Map service for it.',
    );
    return undefined;
  }
  const targetPort = at.field('targetPort').scalar();
  const target = findPort(containers, targetPort ?? number) ?? declarePort(at, containers, targetPort ?? number);
  if (!target) return undefined;
  const name = at.field('name').string();
  const application = readApplication(at.field('appProtocol'));
  if (application) target.application = application;
  return {
    number: derived(number.value, number, protocol),
    ...(name && { name }),
    target,
    ...(targetPort && { through: targetPort }),
  };
}

/** The TCP port of this number or name. */
function findPort(containers: readonly OpenContainer[], wanted: Traced<unknown>): OpenPort | undefined {
  const key = typeof wanted.value === 'string' ? 'name' : 'number';
  return containers
    .flatMap(({ ports }) => ports)
    .find((port) => port.protocol.value === 'tcp' && port[key]?.value === wanted.value);
}

/** Ports need no declaration in Kubernetes; in ECS traffic only reaches those that are mapped. */
function declarePort(at: Cursor, containers: readonly OpenContainer[], wanted: Traced<unknown>): OpenPort | undefined {
  const [first, ...others] = containers;
  if (!first || typeof wanted.value !== 'number') {
    at.note('dropped', 'It leads to a port that no container of the selected pods has.');
    return undefined;
  }
  const message = `No container declares port ${wanted.value}: a port mapping is added to \`${first.name.value}\`.`;
  const number = noted(derived(wanted.value, wanted), others.length > 0 ? 'needs-decision' : 'approximate', message);
  const port: OpenPort = { number, protocol: traced('tcp') };
  first.ports.push(port);
  return port;
}

const APPLICATIONS: Readonly<Record<string, ApplicationProtocol>> = {
  http: 'http',
  'kubernetes.io/ws': 'http',
  'kubernetes.io/h2c': 'http2',
  http2: 'http2',
  grpc: 'grpc',
};

/** https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol */
function readApplication(at: Cursor): Traced<ApplicationProtocol> | undefined {
  const protocol = at.string();
  const application = protocol && APPLICATIONS[protocol.value];
  return application && derived(application, protocol);
}
