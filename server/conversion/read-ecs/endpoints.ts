import type { Cursor } from '../cursor.ts';
import type { Container, Endpoint, EndpointPort, Port } from '../model.ts';
import { derived, type Traced } from '../trace.ts';

/**
 * The names that Service Connect gives a service: one endpoint for each, with all the ports that go by it.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html
 */
export function readEndpoints(at: Cursor, containers: readonly Container[], file: string): Endpoint[] {
  const enabled = at.field('enabled');
  if (enabled.value === false) return [];
  if (enabled.value === true)
    enabled.note('exact', 'Names of Services resolve in every pod; nothing has to be switched on.');
  const ports = containers.flatMap((container) => container.ports);
  const endpoints = new Map<string, Endpoint>();
  for (const service of at.field('services').items()) {
    const read = readService(service, ports);
    if (!read) continue;
    const { name, port } = read;
    const known = endpoints.get(name.value);
    endpoints.set(name.value, {
      name: known ? derived(name.value, known.name, name) : name,
      origin: { file, title: `Service Connect name ${name.value}` },
      ports: [...(known?.ports ?? []), port],
    });
  }
  return [...endpoints.values()];
}

function readService(at: Cursor, ports: readonly Port[]): { name: Traced<string>; port: EndpointPort } | undefined {
  const portName = at.field('portName').string();
  const target = ports.find(({ name }) => name?.value === portName?.value);
  if (!portName || !target) {
    at.note('dropped', 'Its port name is not that of a port mapping.');
    return undefined;
  }
  const [alias] = at.field('clientAliases').items();
  const discoveryName = at.field('discoveryName').string();
  const dnsName = alias?.field('dnsName').string();
  const name = dnsName ?? discoveryName ?? portName;
  const number = alias?.field('port').count() ?? target.number;
  return {
    name: dnsName && discoveryName ? derived(name.value, dnsName, discoveryName) : name,
    port: { number, target, through: portName },
  };
}
