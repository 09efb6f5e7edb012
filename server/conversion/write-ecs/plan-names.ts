import type { Unknown } from '../../syntax/value.ts';
import { type Remarks, remarkOn } from '../cursor.ts';
import type { Endpoint, EndpointPort } from '../model.ts';
import { portMappingName } from '../names.ts';
import { renamed } from '../renamed.ts';
import { derived, noted, type Traced } from '../trace.ts';
import { isRegistered } from './discovery.ts';
import type { Seat } from './plan-registry.ts';

/** An entry of a service in Service Connect: one port under one name. */
export interface PlannedName {
  readonly portName: Traced<string>;
  /** Unique in the namespace. */
  readonly discoveryName: Traced<string>;
  /** The name callers use. */
  readonly dnsName: Traced<string>;
  readonly port: Traced<number | Unknown>;
}

const TAKEN =
  'The port has a name in Service Connect already, and a port mapping can have one only. Let callers use that name.';
const RUNS_ONCE = 'Only services have names in Service Connect; tasks that run once have none.';
const ON_MACHINE = 'Service Connect has no place for tasks that share the network of their instance.';
const UDP = 'Service Connect speaks TCP only. Put a Network Load Balancer in front, or choose Cloud Map for discovery.';

/** The names of a workload's endpoints in Service Connect. `unique` hands out discovery names across the application. */
export function planNames(seat: Seat, unique: (wanted: string) => string, remarks: Remarks): PlannedName[] {
  const { workload, containers, networkMode, discovery } = seat;
  const ports = containers.flatMap((container) => container.ports);
  const used = new Set<unknown>();
  const obstacleTo = ({ target }: EndpointPort, planned: unknown): string | undefined => {
    if (workload.runs === 'once') return RUNS_ONCE;
    if (networkMode === 'host') return ON_MACHINE;
    if (target.protocol.value === 'udp') return UDP;
    return !planned || used.has(planned) ? TAKEN : undefined;
  };
  const nameOf = ({ name, alias }: Endpoint, port: EndpointPort, isFirst: boolean): PlannedName | undefined => {
    const planned = ports.find(({ port: one }) => one === port.target);
    const obstacle = obstacleTo(port, planned);
    if (obstacle || !planned?.name) {
      const parts = isFirst ? [name, port.number, port.name] : [port.number, port.name];
      for (const part of parts) if (part) remarkOn(remarks, part, 'dropped', obstacle ?? TAKEN);
      return undefined;
    }
    used.add(planned);
    if (port.name && planned.port.name) {
      const message = `Callers use the number; the port mapping is named \`${planned.name.value}\`.`;
      remarkOn(remarks, port.name, 'approximate', message);
    }
    const wanted = isFirst ? name.value : `${name.value}-${port.name?.value ?? planned.name.value}`;
    const discoveryName = unique(portMappingName(wanted));
    return {
      portName: derived(planned.name.value, port.through, planned.name),
      discoveryName: isFirst ? renamed(name, discoveryName) : { ...name, value: discoveryName },
      dnsName: alias ? aliased(name, alias) : name,
      port: port.number,
    };
  };
  return workload.endpoints
    .filter((endpoint) => !isRegistered(endpoint, discovery))
    .flatMap((endpoint) => endpoint.ports.flatMap((port, index) => nameOf(endpoint, port, index === 0) ?? []));
}

function aliased(name: Traced<string>, alias: Traced<string>): Traced<string> {
  return noted(
    { ...name, value: alias.value },
    'approximate',
    `Callers use \`${alias.value}\`, so this is the one name it gets.`,
  );
}
