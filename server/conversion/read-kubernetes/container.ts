import type { Cursor } from '../cursor.ts';
import type { Container, Port } from '../model.ts';
import { derived, type Traced, traced } from '../trace.ts';
import { readHealthCheck } from './health-check.ts';
import { readExpandable } from './objects.ts';
import { readResources } from './resources.ts';
import { readEnvironment } from './settings.ts';
import type { Stores } from './stores.ts';

/** Reads one of `spec.containers`. */
export function readContainer(at: Cursor, namespace: string, stores: Stores): Container {
  const environment = readEnvironment(at, namespace, stores);
  const ports = readPorts(at);
  const image = at.field('image').string();
  const entrypoint = readWords(at.field('command')).map(environment.expanded);
  const args = readWords(at.field('args')).map(environment.expanded);
  const workingDirectory = at.field('workingDir').string();
  const health = readHealthCheck(at, ports, environment);
  return {
    name: at.field('name').string() ?? traced('app'),
    ...(image && { image }),
    ...(entrypoint.length > 0 && { entrypoint }),
    ...(args.length > 0 && { arguments: args }),
    ...(workingDirectory && { workingDirectory }),
    settings: environment.settings,
    ports,
    ...readResources(at.field('resources')),
    ...(health && { health }),
  };
}

function readWords(at: Cursor): Traced<string>[] {
  return at.items().flatMap((item) => readExpandable(item) ?? []);
}

function readPorts(container: Cursor): Port[] {
  return container
    .field('ports')
    .items()
    .flatMap((at): Port[] => {
      const number = at.field('containerPort').count();
      const protocol = readProtocol(at.field('protocol'));
      if (!number || !protocol) return [];
      const name = at.field('name').string();
      return [{ number, protocol, ...(name && { name }) }];
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
