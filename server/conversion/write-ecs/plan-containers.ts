import { type Remarks, remarkOn } from '../cursor.ts';
import type { Container, Port, Workload } from '../model.ts';
import { ecsName, portMappingName, uniqueNames } from '../names.ts';
import { renamed } from '../renamed.ts';
import { type Traced, traced } from '../trace.ts';

export interface PlannedContainer {
  readonly container: Container;
  readonly name: Traced<string>;
  readonly ports: readonly PlannedPort[];
}

export interface PlannedPort {
  readonly port: Port;
  readonly name?: Traced<string>;
}

/** Names the containers and port mappings of a task. ECS takes each port number once in a task. */
export function planContainers({ containers, endpoints }: Workload, remarks: Remarks): PlannedContainer[] {
  const containerName = uniqueNames(255);
  const portName = uniqueNames(64);
  const reached = new Map(endpoints.flatMap(({ ports }) => ports.map(({ target, name }) => [target, name] as const)));
  const mapped = mappedPorts(containers, reached, remarks);

  const planPort = (port: Port): PlannedPort => {
    // Service Connect finds a port by its name; gRPC and HTTP are only declared on named ports.
    const needsName = reached.has(port) || port.application !== undefined;
    const name = port.name ?? reached.get(port) ?? (needsName ? traced(`port-${portText(port)}`) : undefined);
    return name ? { port, name: renamed(name, portName(portMappingName(name.value))) } : { port };
  };
  return containers.map((container) => ({
    container,
    name: renamed(container.name, containerName(ecsName(container.name.value))),
    ports: container.ports.filter((port) => mapped.has(port)).map(planPort),
  }));
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
      for (const part of [port.number, port.protocol, port.name]) if (part) remarkOn(remarks, part, 'dropped', message);
    } else byNumber.set(number, port);
  }
  return new Set(byNumber.values());
}

function portText({ number }: Port): string {
  return typeof number.value === 'number' ? String(number.value) : 'unknown';
}
