import type { Cursor } from '../../cursor.ts';
import type { ApplicationProtocol, Port } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import { countAt, numberAt } from '../scalars.ts';

/** How the containers of a task get at the network. ECS takes `bridge` where a task definition says nothing. */
export type NetworkMode = 'awsvpc' | 'bridge' | 'host' | 'none';

/** A range with more ports than these is not written out. */
const MOST_PORTS = 50;
const RANGE = 'Each port of the range is written out.';

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html */
export function readPorts(mappings: Cursor, mode: NetworkMode): Port[] {
  return mappings.items().flatMap((at): Port[] => {
    const range = at.field('containerPortRange');
    if (range.value !== undefined && at.field('containerPort').value === undefined) return readRange(at, range);
    const number = countAt(at.field('containerPort'));
    if (!number) return [];
    const machinePort = readMachinePort(at.field('hostPort'), number.value, mode);
    const name = at.field('name').string();
    const application = readApplication(at.field('appProtocol'));
    return [
      {
        number,
        protocol: readProtocol(at.field('protocol')),
        ...(name && { name }),
        ...(application && { application }),
        ...(machinePort && { machinePort }),
      },
    ];
  });
}

function readRange(at: Cursor, range: Cursor): Port[] {
  const given = range.string();
  if (!given) return [];
  const text = noted(given, 'approximate', RANGE);
  const [, first = '', last = ''] = /^\s*(\d+)\s*-\s*(\d+)\s*$/.exec(text.value) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (first === '' || count < 1) return [];
  if (count > MOST_PORTS) {
    range.note(
      'dropped',
      `Pods list each port, and these are ${count}. A Service or network policy can name the range.`,
    );
    return [];
  }
  const spoken = readProtocol(at.field('protocol'));
  const protocol = noted(spoken, 'approximate', RANGE);
  return Array.from(
    { length: count },
    (_, index): Port => ({ number: derived(Number(first) + index, text), protocol }),
  );
}

/** A port of the machine is only kept where it is fixed and the task has no address of its own. */
function readMachinePort(at: Cursor, number: unknown, mode: NetworkMode): Traced<number> | undefined {
  if (at.value === undefined) return undefined;
  if (mode === 'bridge' && at.value !== 0) return numberAt(at);
  if (at.value === 0)
    at.note('exact', 'The machine chose a free port; a pod has an address of its own and needs none.');
  else if (at.value === number && mode === 'host')
    at.note('exact', 'On the network of the machine, the port of the container is that of the machine.');
  else if (at.value === number) at.note('exact', 'A pod has its own address: no host port is needed.');
  else at.note('dropped', 'In this network mode it has to be the port of the container.');
  return undefined;
}

/** Anything but `udp` is TCP to ECS. */
export function readProtocol(at: Cursor): Traced<'tcp' | 'udp'> {
  const protocol = at.string();
  return protocol ? derived(protocol.value === 'udp' ? 'udp' : 'tcp', protocol) : traced('tcp');
}

function readApplication(at: Cursor): Traced<ApplicationProtocol> | undefined {
  const protocol = at.string();
  const application = (['http', 'http2', 'grpc'] as const).find((one) => one === protocol?.value);
  return application && derived(application, protocol);
}
