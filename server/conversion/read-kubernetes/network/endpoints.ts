import type { Cursor } from '../../cursor.ts';
import type { Endpoint, EndpointPort } from '../../model.ts';
import { derived } from '../../trace.ts';
import { noteHead } from './object-head.ts';
import type { OpenWorkload } from './open-workload.ts';
import { behind, type Service, type ServicePort } from './service.ts';

/** Gives the first workload that a Service selects its name. */
export function addEndpoint(service: Service): void {
  const { object, name, workloads, ports, type } = service;
  const [workload] = workloads;
  if (!workload) return;
  const spec = object.at.field('spec');
  const addresses = spec.field('clusterIP').value === 'None';
  const read = ports.flatMap((port) => readPort(port, workload) ?? []);
  if (read.length === 0 && !addresses) return;

  noteHead(object, 'approximate', 'A Service becomes a name under which the tasks of the ECS service are reached.');
  noteType(spec, type, addresses);
  const labels = noteSelector(spec, workloads);
  const endpoint: Endpoint = {
    name: derived(name.value, name, ...labels.map((label) => label.string())),
    origin: { file: object.file, title: `Service ${name.value}` },
    ...(addresses && { addresses }),
    ports: read,
  };
  workload.endpoints.push(endpoint);
}

function readPort(port: ServicePort, workload: OpenWorkload): EndpointPort | undefined {
  const target = behind(port, workload);
  if (!target) return undefined;
  const { number, protocol, name, through } = port;
  return {
    number: derived(number.value, number, protocol),
    ...(name && { name }),
    target,
    ...(through && { through: derived(typeof through.value === 'object' ? '' : through.value, through) }),
  };
}

function noteType(spec: Cursor, type: string, addresses: boolean): void {
  const place = spec.field('type');
  if (type === 'ClusterIP') place.note('exact', 'The name is for callers inside, as a ClusterIP is.');
  if (type === 'NodePort')
    place.note('dropped', 'No port is opened on machines. For callers from outside, put a load balancer in front.');
  const ip = spec.field('clusterIP');
  if (addresses) {
    ip.note(
      'approximate',
      'Callers get the addresses of the tasks themselves, from Cloud Map. Single copies have names there only where each has a service of its own.',
    );
  } else ip.note('dropped', 'The address was given by the cluster; callers use the name.');
  spec.field('clusterIPs').note(addresses ? 'approximate' : 'dropped', 'It repeats `clusterIP`.');
}

function noteSelector(spec: Cursor, workloads: readonly OpenWorkload[]): Cursor[] {
  const names = workloads.map(({ origin }) => origin.title).join(', ');
  const labels = spec.field('selector').entries();
  for (const { at } of labels) {
    if (workloads.length > 1) {
      at.note(
        'needs-decision',
        `Selects ${names}. An ECS service has a name of its own: only the first one got this name.`,
      );
    } else {
      at.note('approximate', `It selected ${names}; the ECS service has the name itself, labels select nothing there.`);
    }
  }
  return labels.map(({ at }) => at);
}
