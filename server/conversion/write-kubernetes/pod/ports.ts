import type { DraftObject } from '../../draft.ts';
import type { Port } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { isPortNumber, type Plan } from '../plan.ts';
import { type Say, tracedIn } from '../say.ts';
import type { Placed } from './start-order.ts';

/** Ports that containers of the pod have already, to which others add their own. */
export interface TakenPorts {
  /** Of the node. */
  readonly machine: Set<string>;
  /** Of the pod, with the container that listens there. */
  readonly pod: Map<string, string>;
}

/** The ports of a container. */
export function writePorts({ container, role }: Placed, plan: Plan, taken: TakenPorts, say: Say): DraftObject[] {
  const { ports, name } = container;
  const known = new Set<string>();
  return ports.flatMap((port): DraftObject[] => {
    const key = `${JSON.stringify(port.number.value)} ${port.protocol.value}`;
    if (!isPortNumber(port.number.value) || (known.has(key) && typeof port.number.value === 'number')) {
      for (const part of tracedIn(port)) say(part, 'dropped', 'The port is none, or it is there already.');
      return [];
    }
    known.add(key);
    const other = taken.pod.get(key);
    if (role !== 'first' && other === undefined) taken.pod.set(key, name.value);
    return [
      {
        name: plan.portNames.get(port),
        containerPort: other === undefined ? port.number : clashing(port.number, other),
        hostPort: machinePort(port, plan, taken.machine, say),
        protocol: derived(port.protocol.value === 'udp' ? 'UDP' : 'TCP', port.protocol),
      },
    ];
  });
}

function clashing(number: Port['number'], other: string): Port['number'] {
  const port = typeof number.value === 'number' ? `port ${number.value}` : 'this port';
  const message = `\`${other}\` listens on ${port} too, and the containers of a pod share their ports: change one of them.`;
  return noted(number, 'needs-decision', message);
}

function machinePort(
  { number, protocol, machinePort: wanted }: Port,
  { workload }: Plan,
  taken: Set<string>,
  say: Say,
): Traced<number> | undefined {
  if (!wanted) return undefined;
  const key = `${wanted.value} ${protocol.value}`;
  const isOwn = !workload.sharing.network || wanted.value === number.value;
  if (!isPortNumber(wanted.value) || taken.has(key) || !isOwn) {
    say(wanted, 'dropped', 'This port of the node is none, or is not the one the container listens on.');
    return undefined;
  }
  taken.add(key);
  return noted(wanted, 'approximate', 'Only one such pod fits on a node: a Service needs no port of the node.');
}
