import type { Unknown } from '../../syntax/value.ts';
import { type Remarks, remarkOn } from '../cursor.ts';
import type { Workload } from '../model.ts';
import { portMappingName } from '../names.ts';
import { renamed } from '../renamed.ts';
import { derived, noted, type Traced } from '../trace.ts';
import type { PlannedContainer } from './plan-containers.ts';

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

/** The names of a workload's endpoints. `unique` hands out discovery names across the application. */
export function planNames(
  { endpoints, runs }: Workload,
  containers: readonly PlannedContainer[],
  unique: (wanted: string) => string,
  remarks: Remarks,
): PlannedName[] {
  const ports = containers.flatMap((container) => container.ports);
  const used = new Set<unknown>();
  return endpoints.flatMap(({ name, alias, ports: endpointPorts }) =>
    endpointPorts.flatMap((endpointPort, index): PlannedName[] => {
      const planned = ports.find(({ port }) => port === endpointPort.target);
      if (!planned?.name || used.has(planned) || runs === 'once') {
        const why =
          runs === 'once' ? 'Only services have names in Service Connect; tasks that run once have none.' : TAKEN;
        for (const part of [name, endpointPort.number, endpointPort.name]) {
          if (part) remarkOn(remarks, part, 'dropped', why);
        }
        return [];
      }
      used.add(planned);
      if (endpointPort.name && planned.port.name) {
        remarkOn(
          remarks,
          endpointPort.name,
          'approximate',
          `Callers use the number; the port mapping is named \`${planned.name.value}\`.`,
        );
      }
      const wanted = index === 0 ? name.value : `${name.value}-${endpointPort.name?.value ?? planned.name.value}`;
      const discoveryName = unique(portMappingName(wanted));
      return [
        {
          portName: derived(planned.name.value, endpointPort.through, planned.name),
          discoveryName: index === 0 ? renamed(name, discoveryName) : { ...name, value: discoveryName },
          dnsName: alias ? aliased(name, alias) : name,
          port: endpointPort.number,
        },
      ];
    }),
  );
}

function aliased(name: Traced<string>, alias: Traced<string>): Traced<string> {
  return noted(
    { ...name, value: alias.value },
    'approximate',
    `Callers use \`${alias.value}\`, so this is the one name it gets.`,
  );
}
