import type { Cursor } from '../cursor.ts';
import type { Named, Workload } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';

/**
 * Names that resolve in the containers only: `extraHosts`, and `links`, whose containers share the address of the pod.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function readHosts(containers: readonly Cursor[]): Workload['hosts'] {
  const hosts = containers.flatMap((container) => [
    ...container
      .field('extraHosts')
      .objects()
      .flatMap((at) => {
        const name = at.field('hostname').string();
        const address = at.field('ipAddress').string();
        return name && address ? [{ name, address }] : [];
      }),
    ...container
      .field('links')
      .items()
      .flatMap((at) => {
        const link = at.string();
        if (!link) return [];
        const name = derived(link.value.split(':').at(-1) ?? '', noted(link, 'approximate', SAME_ADDRESS));
        return [{ name, address: traced('127.0.0.1') }];
      }),
  ]);
  return unique(hosts, ({ name, address }) => `${name.value} ${address.value}`);
}

/** A pod has one resolver for all of its containers. */
export function readResolver(containers: readonly Cursor[]): Workload['resolver'] {
  const texts = (field: string): Traced<string>[] =>
    unique(
      containers.flatMap((container) =>
        container
          .field(field)
          .items()
          .flatMap((at) => at.string() ?? []),
      ),
      ({ value }) => value,
    );
  const servers = texts('dnsServers');
  const searches = texts('dnsSearchDomains');
  return servers.length > 0 || searches.length > 0 ? { servers, searches } : undefined;
}

const SAME_ADDRESS = 'The containers of a pod share their address: the name stands for that.';
const OF_POD = 'It holds for all containers of the pod.';

/** Parameters of the kernel are set for the pod as a whole; of two containers, the last one wins, as in ECS. */
export function readKernel(containers: readonly Cursor[]): Named[] {
  const parameters = new Map<string, Named>();
  for (const at of containers.flatMap((container) => container.field('systemControls').objects())) {
    const name = at.field('namespace').string();
    const value = at.field('value').string();
    if (name && value) parameters.set(name.value, { name, value: noted(value, 'approximate', OF_POD) });
  }
  return [...parameters.values()];
}

function unique<T>(list: readonly T[], key: (one: T) => string): T[] {
  const known = new Map<string, T>();
  for (const one of list) if (!known.has(key(one))) known.set(key(one), one);
  return [...known.values()];
}
