import { formatMebibytes, formatMilli } from '../../kubernetes/quantity.ts';
import { type DraftObject, someOf } from '../draft.ts';
import type { Container, Port, Setting, Size, Workload } from '../model.ts';
import { dnsLabel, kubernetesPortName, uniqueNames } from '../names.ts';
import { renamed } from '../renamed.ts';
import { toMilli } from '../sizes.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { escaped } from './escaped.ts';
import { writeProbes } from './probes.ts';
import { containerSizes, type PodSizes } from './sizes.ts';

export interface PodTemplate {
  readonly spec: DraftObject;
  /** The names the ports got. */
  readonly portNames: ReadonlyMap<Port, Traced<string>>;
}

/** The spec of the pods that run a workload, fields in the order people write them. */
export function planPod(workload: Workload): PodTemplate {
  const containerName = uniqueNames(63);
  const portNames = namePorts(workload);
  const sizes = containerSizes(workload);
  const spec: DraftObject = {
    resources: sizes.pod && writeResources(sizes.pod, sizes.pod),
    containers: workload.containers.map((container) => {
      const name = renamed(container.name, containerName(dnsLabel(container.name.value)));
      return writeContainer(container, name, portNames, sizes, workload);
    }),
  };
  return { spec, portNames };
}

function namePorts({ containers }: Workload): ReadonlyMap<Port, Traced<string>> {
  const unique = uniqueNames(15);
  const named = new Map<Port, Traced<string>>();
  for (const port of containers.flatMap(({ ports }) => ports)) {
    const legal = port.name && kubernetesPortName(port.name.value);
    if (port.name && legal) named.set(port, renamed(port.name, unique(legal)));
  }
  return named;
}

function writeContainer(
  container: Container,
  name: Traced<string>,
  portNames: ReadonlyMap<Port, Traced<string>>,
  sizes: PodSizes,
  { anchor }: Workload,
): DraftObject {
  const { image, entrypoint, arguments: args, settings, ports, health } = container;
  const size = sizes.containers.get(container);
  return {
    name,
    image: image ?? noted(traced('IMAGE', anchor), 'needs-decision', 'The container has no image: fill it in.'),
    command: entrypoint?.map(escaped),
    args: args?.map(escaped),
    workingDir: container.workingDirectory,
    env: someOf(settings.map(writeSetting)),
    ports: someOf(ports.map((port) => writePort(port, portNames.get(port)))),
    resources: size && writeResources(size.requests, size.limits),
    ...(health && writeProbes(health)),
  };
}

function writeSetting(setting: Setting): DraftObject {
  if (setting.kind === 'value') return { name: setting.name, value: escaped(setting.value) };
  const { store, key } = setting.reference;
  const secret = dnsLabel(store.value);
  const entry = key ? key.value.replace(/[^-._a-zA-Z0-9]/g, '_') : 'value';
  const message = `Create the Secret \`${secret}\` with the key \`${entry}\`; the External Secrets Operator can fill it from \`${store.value}\`.`;
  return {
    name: setting.name,
    valueFrom: {
      secretKeyRef: {
        name: noted(derived(secret, store), 'needs-decision', message),
        key: key ? derived(entry, key) : entry,
      },
    },
  };
}

function writePort({ number, protocol }: Port, name: Traced<string> | undefined): DraftObject {
  const text = protocol.value === 'udp' ? 'UDP' : 'TCP';
  return { name, containerPort: number, protocol: derived(text, protocol) };
}

function writeResources(requests: Size, limits: Size): DraftObject | undefined {
  const resources = { requests: writeSize(requests), limits: writeSize(limits) };
  return resources.requests || resources.limits ? resources : undefined;
}

function writeSize({ cpu, memory }: Size): DraftObject | undefined {
  if (!cpu && !memory) return undefined;
  return {
    cpu: cpu && derived(formatMilli(toMilli(cpu.value)), cpu),
    memory: memory && derived(formatMebibytes(memory.value), memory),
  };
}
