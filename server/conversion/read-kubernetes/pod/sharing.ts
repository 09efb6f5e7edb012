import type { Cursor } from '../../cursor.ts';
import type { Sharing, Workload } from '../../model.ts';
import { derived, type Traced, traced } from '../../trace.ts';

/** What the containers share with each other and with their machine. */
export function readSharing(spec: Cursor): Sharing {
  const network = isOn(spec.field('hostNetwork'));
  const machineProcesses = isOn(spec.field('hostPID'));
  const copyProcesses = isOn(spec.field('shareProcessNamespace'));
  const memory = isOn(spec.field('hostIPC'));
  return {
    ...(network && { network: derived('machine', network) }),
    ...(machineProcesses
      ? { processes: derived('machine', machineProcesses) }
      : copyProcesses && { processes: derived('copy', copyProcesses) }),
    ...(memory ? { memory: derived('machine', memory) } : runsSeveral(spec) && { memory: traced('copy') }),
  };
}

/** The containers of a pod can reach each other's shared memory without being told to. */
function runsSeveral(spec: Cursor): boolean {
  const beside = spec
    .field('initContainers')
    .objects()
    .filter((init) => init.field('restartPolicy').value === 'Always');
  return spec.field('containers').objects().length + beside.length > 1;
}

/** Set to true. Set to false is what ECS does without being told. */
function isOn(at: Cursor): Traced<boolean> | undefined {
  const value = at.boolean();
  if (value?.value === false) at.note('exact', 'Nothing of the kind is shared on ECS unless it is asked for.');
  return value?.value ? value : undefined;
}

/** The names that a pod gives addresses itself: one entry a name. */
export function readHosts(spec: Cursor): Workload['hosts'] {
  return spec
    .field('hostAliases')
    .objects()
    .flatMap((alias) => {
      const address = alias.field('ip').string();
      if (!address) return [];
      return alias
        .field('hostnames')
        .items()
        .flatMap((item) => {
          const name = item.string();
          return name ? [{ name, address }] : [];
        });
    });
}

/**
 * The servers that resolve names, where the pod names its own.
 * https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy
 */
export function readResolver(spec: Cursor): Workload['resolver'] {
  const policy = spec.field('dnsPolicy').string();
  const config = spec.field('dnsConfig');
  const servers = stringsIn(config.field('nameservers'));
  const searches = stringsIn(config.field('searches'));
  if (policy && policy.value !== 'None') {
    spec
      .field('dnsPolicy')
      .note('approximate', 'Tasks ask the resolver of their VPC; names of the cluster are not known to it.');
  }
  if (servers.length === 0 && searches.length === 0) return undefined;
  if (policy?.value !== 'None') return { servers, searches };
  return { servers: servers.map((server) => derived(server.value, server, policy)), searches };
}

function stringsIn(at: Cursor): Traced<string>[] {
  return at.items().flatMap((item) => item.string() ?? []);
}
