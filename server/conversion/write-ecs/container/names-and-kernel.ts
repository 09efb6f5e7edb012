import { type Remarks, remarkOn } from '../../cursor.ts';
import { type DraftObject, someOf } from '../../draft.ts';
import type { Plan } from '../plan.ts';
import type { PlannedContainer } from '../plan-containers.ts';

const HOSTS =
  'A task with an address of its own takes no host entries. Make the name in a private zone of Route 53, or add it to /etc/hosts at start.';
const RESOLVER =
  'A task with an address of its own asks the resolver of the VPC. Set the VPC’s DHCP options, or forwarding rules in Route 53 Resolver.';
const KERNEL =
  'ECS sets parameters of the network and IPC namespaces only: net.*, fs.mqueue.*, kernel.msg*, kernel.sem and kernel.shm*.';

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html */
const SETTABLE =
  /^(?:net\..+|fs\.mqueue\..+|kernel\.(?:msgmax|msgmnb|msgmni|sem|shm_rmid_forced|shmall|shmmax|shmmni))$/;

/** Host entries and name servers, which only tasks in the network of the machine can have. */
export function resolution({ workload, networkMode, isWindows }: Plan, remarks: Remarks): DraftObject {
  const { hosts, resolver } = workload;
  const { servers = [], searches = [] } = resolver ?? {};
  if (networkMode.value === 'host' && !isWindows) {
    return {
      extraHosts: someOf(hosts.map(({ name, address }) => ({ hostname: name, ipAddress: address }))),
      dnsServers: someOf(servers),
      dnsSearchDomains: someOf(searches),
    };
  }
  for (const part of hosts.flatMap(({ name, address }) => [name, address])) remarkOn(remarks, part, 'dropped', HOSTS);
  for (const part of [...servers, ...searches]) remarkOn(remarks, part, 'dropped', RESOLVER);
  return {};
}

/** Kernel parameters hold for all containers of a task with one network: the first sets them. */
export function systemControls({ container }: PlannedContainer, plan: Plan, remarks: Remarks): DraftObject[] {
  const { containers, workload, isWindows, networkMode } = plan;
  const bearer = containers.find(({ runsFirst, isHelper }) => !runsFirst && !isHelper) ?? containers[0];
  if (bearer?.container !== container) return [];
  return workload.kernel.flatMap(({ name: namespace, value }): DraftObject[] => {
    const onMachine = networkMode.value === 'host' && namespace.value.startsWith('net.');
    if (SETTABLE.test(namespace.value) && !isWindows && !onMachine) return [{ namespace, value }];
    const message = onMachine ? 'The network is the instance’s: set the parameter there.' : KERNEL;
    for (const part of [namespace, value]) remarkOn(remarks, part, 'dropped', message);
    return [];
  });
}
