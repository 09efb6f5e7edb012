import type { Cursor } from '../cursor.ts';
import type { Container, Endpoint, EndpointPort, Port } from '../model.ts';
import { derived, type Traced } from '../trace.ts';
import { noteFields } from './scalars.ts';

/**
 * The names that Service Connect gives a service: one endpoint for each, with all the ports that go by it.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html
 */
export function readEndpoints(at: Cursor, containers: readonly Container[], file: string): Endpoint[] {
  const enabled = at.field('enabled');
  noteFields(at, 'exact', { namespace: 'Pods of one Kubernetes namespace find each other by these names.' });
  noteFields(at, 'dropped', {
    logConfiguration: 'There is no proxy in the pod whose logs could go anywhere.',
    accessLogConfiguration: 'There is no proxy in the pod that writes access logs: a service mesh does.',
  });
  if (enabled.value === false) {
    enabled.note('exact', 'Nothing has to be switched on or off: names of Services resolve in every pod.');
    return [];
  }
  if (enabled.value === true)
    enabled.note('exact', 'Names of Services resolve in every pod; nothing has to be switched on.');
  const ports = containers.flatMap((container) => container.ports);
  const endpoints = new Map<string, Endpoint>();
  for (const service of at.field('services').objects()) {
    for (const { name, port } of readService(service, ports)) {
      const known = endpoints.get(name.value);
      endpoints.set(name.value, {
        name: known ? derived(name.value, known.name, name) : name,
        origin: { file, title: `Service Connect name ${name.value}` },
        ports: [...(known?.ports ?? []), port],
      });
    }
  }
  return [...endpoints.values()];
}

interface Named {
  readonly name: Traced<string>;
  readonly port: EndpointPort;
}

function readService(at: Cursor, ports: readonly Port[]): Named[] {
  const portName = at.field('portName').string();
  const target = portName && ports.find(({ name }) => name?.value === portName.value);
  if (!portName || !target) {
    at.note('dropped', 'Its port name is not that of a port mapping.');
    return [];
  }
  noteFields(at, 'dropped', {
    timeout: 'Names of Services lead to pods directly: a service mesh has timeouts.',
    tls: 'Names of Services lead to pods directly: a service mesh encrypts what goes between them.',
    ingressPortOverride: 'There is no proxy in the pod that would need a port.',
  });
  const discoveryName = at.field('discoveryName').string();
  const aliases = at.field('clientAliases').objects();
  if (aliases.length === 0) {
    const name = discoveryName ?? portName;
    return [{ name, port: { number: target.number, target, through: portName } }];
  }
  return aliases.map((alias): Named => {
    const dnsName = alias.field('dnsName').string();
    const name = dnsName ?? discoveryName ?? portName;
    const number = alias.field('port').count() ?? target.number;
    const own = CLUSTER_NAME.exec(dnsName?.value ?? '')?.[1] ?? name.value;
    return {
      name: dnsName && (discoveryName || own !== name.value) ? derived(own, dnsName, discoveryName) : name,
      port: { number, target, through: portName },
    };
  });
}

/** A name as a cluster gives it: `web.shop.svc.cluster.local` */
const CLUSTER_NAME =
  /^([a-z](?:[-a-z0-9]{0,61}[a-z0-9])?)\.([a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)\.svc(?:\.cluster\.local)?$/;

/** The space in which a service goes by the names it has in a cluster. */
export function spaceOf(at: Cursor): Traced<string> | undefined {
  for (const service of at.field('services').objects()) {
    for (const alias of service.field('clientAliases').objects()) {
      const name = alias.field('dnsName').string();
      const space = CLUSTER_NAME.exec(name?.value ?? '')?.[2];
      if (space !== undefined) return derived(space, name);
    }
  }
  return undefined;
}
