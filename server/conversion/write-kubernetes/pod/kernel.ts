import { type DraftObject, orNothing, someOf } from '../../draft.ts';
import type { Named, Workload } from '../../model.ts';
import { noted } from '../../trace.ts';
import type { Say } from '../say.ts';
import { NOT_ON_WINDOWS } from './security.ts';

const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;
/** Kernel parameters that every node allows. https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/ */
const SAFE = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
];

const UNSAFE = 'Nodes allow this parameter only when their kubelet says so (`allowedUnsafeSysctls`).';

/** The security context of the pod: parameters of the kernel. */
export function writePodSecurity({ kernel, sharing, machine }: Workload, say: Say): DraftObject | undefined {
  const names = new Set<string>();
  const fitting = kernel.filter(({ name, value }) => {
    const reason = whyNot(name.value, names, sharing, machine.system?.value === 'windows');
    names.add(name.value);
    for (const part of reason ? [name, value] : []) say(part, 'dropped', reason ?? '');
    return reason === undefined;
  });
  const sysctls = fitting.map(({ name, value }: Named) => ({
    name: SAFE.includes(name.value) ? name : noted(name, 'approximate', UNSAFE),
    value,
  }));
  return orNothing({ sysctls: someOf(sysctls) });
}

function whyNot(
  name: string,
  names: ReadonlySet<string>,
  { network, memory }: Workload['sharing'],
  isWindows: boolean,
): string | undefined {
  if (isWindows) return NOT_ON_WINDOWS;
  if (!SYSCTL.test(name) || name.length > 253) return 'This is no name of a kernel parameter.';
  if (names.has(name)) return 'The parameter is set already.';
  const dotted = name.replaceAll('/', '.');
  const isHosts =
    (network && dotted.startsWith('net.')) ||
    (memory?.value === 'machine' && /^(kernel\.(shm|msg|sem)|fs\.mqueue\.)/.test(dotted));
  return isHosts ? 'The pod shares it with its node: it would change the node itself.' : undefined;
}
