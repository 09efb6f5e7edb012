import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { since } from '../scope.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

/** The sysctls that cannot harm other pods, each with the first version of the standard that says so. */
const SAFE: ReadonlyMap<string, string> = new Map([
  ['kernel.shm_rmid_forced', '1.24'],
  ['net.ipv4.ip_local_port_range', '1.24'],
  ['net.ipv4.ip_unprivileged_port_start', '1.24'],
  ['net.ipv4.ping_group_range', '1.24'],
  ['net.ipv4.tcp_syncookies', '1.24'],
  ['net.ipv4.ip_local_reserved_ports', '1.27'],
  ['net.ipv4.tcp_fin_timeout', '1.29'],
  ['net.ipv4.tcp_keepalive_intvl', '1.29'],
  ['net.ipv4.tcp_keepalive_probes', '1.29'],
  ['net.ipv4.tcp_keepalive_time', '1.29'],
  ['net.ipv4.tcp_rmem', '1.32'],
  ['net.ipv4.tcp_wmem', '1.32'],
]);

export const unsafeSysctls: PracticeRule = {
  id: 'practice/unsafe-sysctls',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.Sysctl'],
  summary: 'A pod sets only sysctls that cannot harm others.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: Sysctls', 'kube-linter unsafe-sysctls'],
  check({ value, pointer, scope }, report) {
    const name = asString(value.name);
    if (!name) return;
    const safeSince = SAFE.get(name.replaceAll('/', '.'));
    if (safeSince !== undefined && since(scope, safeSince)) return;
    report({
      pointer: child(pointer, 'name'),
      message: `The sysctl ${name} can disturb other pods of the node, and most nodes refuse to start the pod. Remove it.`,
    });
  },
};
