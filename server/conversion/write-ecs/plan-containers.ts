import { type Remarks, remarkOn } from '../cursor.ts';
import type { Container, Port, Workload } from '../model.ts';
import { ecsName, portMappingName, uniqueNames } from '../names.ts';
import { renamed } from '../renamed.ts';
import { type Traced, traced } from '../trace.ts';
import { runsFirst } from './plan-size.ts';

export interface PlannedContainer {
  readonly container: Container;
  readonly name: Traced<string>;
  readonly ports: readonly PlannedPort[];
  /** It has ended before others start: an init container. */
  readonly runsFirst: boolean;
  /** It is not in the source: it writes the files of volumes. */
  readonly isHelper: boolean;
}

export interface PlannedPort {
  readonly port: Port;
  readonly name?: Traced<string>;
  /** Only where the task shares the network of the machine; then always the port itself. */
  readonly machinePort?: Traced<number>;
}

/**
 * Names the containers and port mappings of a task. ECS takes each port number once in a task. `helpers` are the neutral names
 * of containers that are not in the source.
 */
export function planContainers(
  workload: Workload,
  networkMode: 'awsvpc' | 'host',
  helpers: readonly string[],
  remarks: Remarks,
): PlannedContainer[] {
  const { containers, endpoints } = workload;
  const containerName = uniqueNames(255);
  const portName = uniqueNames(64);
  const reached = new Map(endpoints.flatMap(({ ports }) => ports.map(({ target, name }) => [target, name] as const)));
  const mapped = mappedPorts(containers, reached, remarks);

  const planPort = (port: Port): PlannedPort => {
    if (networkMode === 'host') return onMachine(port, remarks);
    if (port.machinePort) remarkOn(remarks, port.machinePort, 'approximate', OWN_ADDRESS);
    // Service Connect finds a port by its name; gRPC and HTTP are only declared on named ports.
    const needsName = reached.has(port) || port.application !== undefined;
    const name = port.name ?? reached.get(port) ?? (needsName ? traced(`port-${portText(port)}`) : undefined);
    return name ? { port, name: renamed(name, portName(portMappingName(name.value))) } : { port };
  };
  return containers.map((container) => ({
    container,
    name: renamed(container.name, containerName(ecsName(container.name.value))),
    ports: container.ports.filter((port) => mapped.has(port)).map(planPort),
    runsFirst: runsFirst(container, workload),
    isHelper: helpers.includes(container.name.value),
  }));
}

const OWN_ADDRESS = 'The task has an address of its own, with this port on it: no port of the machine leads to it.';

/** In the network of the machine ports have no names, and those of container and machine are the same. */
function onMachine(port: Port, remarks: Remarks): PlannedPort {
  if (port.name) remarkOn(remarks, port.name, 'dropped', 'Ports in the network of the machine have no names on ECS.');
  const { machinePort, number } = port;
  return machinePort && machinePort.value === number.value ? { port, machinePort } : { port };
}

/** One port for each number, those that callers reach before all others. */
function mappedPorts(
  containers: readonly Container[],
  reached: ReadonlyMap<Port, unknown>,
  remarks: Remarks,
): ReadonlySet<Port> {
  const ports = containers.flatMap((container) => container.ports);
  const byNumber = new Map<unknown, Port>();
  for (const port of [...ports.filter((one) => reached.has(one)), ...ports.filter((one) => !reached.has(one))]) {
    const number = port.number.value;
    if (byNumber.has(number)) {
      const message = `Port ${portText(port)} is mapped already: ECS takes a number once in a task, whatever the protocol.`;
      for (const part of [port.number, port.protocol, port.name, port.machinePort])
        if (part) remarkOn(remarks, part, 'dropped', message);
    } else byNumber.set(number, port);
  }
  return new Set(byNumber.values());
}

function portText({ number }: Port): string {
  return typeof number.value === 'number' ? String(number.value) : 'unknown';
}
