import { ipReason } from '../../../kubernetes/ip.ts';
import { dns1123Subdomain } from '../../../kubernetes/names.ts';
import { type Draft, type DraftObject, orNothing, someOf } from '../../draft.ts';
import type { Workload } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Say } from '../say.ts';

const MOST_SERVERS = 3;
const MOST_SEARCHES = 32;
const OWN_RESOLVER = 'These servers alone are asked: names of Services do not resolve in this pod.';

/** The members of a pod spec that say what its containers share, and how names resolve in them. */
export function writeSurroundings(workload: Workload, say: Say): DraftObject {
  const { network, processes, memory } = workload.sharing;
  const isWindows = workload.machine.system?.value === 'windows';
  const hostNetwork = network && derived(true, network);
  if (isWindows) {
    for (const part of [processes, memory]) say(part, 'dropped', 'Pods for Windows do not share this.');
  }
  if (memory?.value === 'copy') say(memory, 'exact', 'The containers of a pod share it anyway.');
  return {
    hostNetwork,
    hostPID: !isWindows && processes?.value === 'machine' ? derived(true, processes) : undefined,
    hostIPC: !isWindows && memory?.value === 'machine' ? derived(true, memory) : undefined,
    shareProcessNamespace: !isWindows && processes?.value === 'copy' ? derived(true, processes) : undefined,
    ...writeResolver(workload, say),
    hostAliases: someOf(writeHosts(workload, say)),
  };
}

/** https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/ */
function writeResolver({ resolver, sharing }: Workload, say: Say): DraftObject {
  const servers = (resolver?.servers ?? [])
    .filter(({ value }) => ipReason(value, true) === undefined)
    .slice(0, MOST_SERVERS);
  const searches = (resolver?.searches ?? [])
    .filter(({ value }) => dns1123Subdomain(value) === undefined)
    .slice(0, MOST_SEARCHES);
  for (const part of [...(resolver?.servers ?? []), ...(resolver?.searches ?? [])]) {
    say(part, 'dropped', 'A pod takes up to three addresses of servers and 32 names of domains.');
  }
  const dnsConfig = orNothing({
    nameservers: someOf(servers.map((server) => noted(server, 'approximate', OWN_RESOLVER))),
    searches: someOf(searches),
  });
  if (servers.length > 0) return { dnsPolicy: 'None', dnsConfig };
  // On the network of the node, only this policy finds Services.
  return { dnsPolicy: sharing.network ? 'ClusterFirstWithHostNet' : undefined, dnsConfig };
}

/** https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/ */
function writeHosts({ hosts }: Workload, say: Say): Draft[] {
  const byAddress = new Map<string, { addresses: Traced<string>[]; names: Traced<string>[] }>();
  for (const { name, address } of hosts) {
    if (ipReason(address.value, true) || dns1123Subdomain(name.value)) {
      for (const part of [name, address]) say(part, 'dropped', 'An entry takes a legal name and an address.');
      continue;
    }
    const entry = byAddress.get(address.value) ?? { addresses: [], names: [] };
    entry.addresses.push(address);
    if (!entry.names.some(({ value }) => value === name.value)) entry.names.push(name);
    byAddress.set(address.value, entry);
  }
  for (const { name } of hosts) say(name, 'exact', 'It is there already, with this address.');
  return [...byAddress].map(([ip, { addresses, names }]) => ({ ip: derived(ip, ...addresses), hostnames: names }));
}
