import type { Cursor } from '../../cursor.ts';
import type { Port } from '../../model.ts';
import { derived, type Traced, traced } from '../../trace.ts';

/** The ports a container declares. Those of a protocol that only Kubernetes has are left out. */
export function readPorts(container: Cursor): Port[] {
  return container
    .field('ports')
    .items()
    .flatMap((at): Port[] => {
      const number = at.field('containerPort').count();
      const protocol = readProtocol(at.field('protocol'));
      if (number && !protocol) at.note('dropped', 'ECS maps TCP and UDP ports only.');
      if (!number || !protocol) return [];
      const name = at.field('name').string();
      const machinePort = at.field('hostPort').number();
      return [{ number, protocol, ...(name && { name }), ...(machinePort && { machinePort }) }];
    });
}

/** `TCP` where nothing is said. Undefined for SCTP, which only Kubernetes has. */
export function readProtocol(at: Cursor): Traced<'tcp' | 'udp'> | undefined {
  const protocol = at.string();
  if (!protocol) return traced('tcp');
  if (protocol.value === 'TCP') return derived('tcp', protocol);
  if (protocol.value === 'UDP') return derived('udp', protocol);
  return undefined;
}
