import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const NAME = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;
const IPC_PREFIXES = ['kernel.shm', 'kernel.msg', 'fs.mqueue.'];

export const sysctls: KubernetesRule = {
  id: 'kubernetes/sysctls',
  severity: 'error',
  on: ['core.v1.PodSecurityContext'],
  summary:
    'Sysctls have valid, different names, and do not change the host through a namespace the pod shares with it.',
  documentation: 'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
  check({ value, pointer, parent }, report) {
    const names = new Set<string>();
    (itemsOf(value.sysctls) ?? []).forEach((item, index) => {
      const sysctl = asObject(item);
      if (!sysctl) return;
      const place = child(pointer, 'sysctls', index, 'name');
      if (isEmptyText(sysctl.name)) {
        report({ pointer: place, message: 'A sysctl needs a name.' });
        return;
      }
      const name = asString(sysctl.name);
      if (!name) return;
      if (name.length > 253 || !NAME.test(name)) {
        report({
          pointer: place,
          message: `"${name}" cannot be a sysctl: a name has at most 253 lower-case letters, digits, "-", "_" and separating dots.`,
        });
      } else if (names.has(name)) {
        report({ pointer: place, message: `The sysctl "${name}" is set already.` });
      }
      names.add(name);
      const shared = sharedNamespace(name);
      if (!shared || parent?.value[shared] !== true) return;
      report({ pointer: place, message: `With ${shared}: true, this sysctl would change the host itself.` });
    });
  },
};

/** The field of the pod spec that shares with the host the namespace this sysctl lives in. */
function sharedNamespace(sysctl: string): 'hostNetwork' | 'hostIPC' | undefined {
  const name = withDots(sysctl);
  if (name.startsWith('net.')) return 'hostNetwork';
  if (name === 'kernel.sem' || IPC_PREFIXES.some((prefix) => name.startsWith(prefix))) return 'hostIPC';
  return undefined;
}

/** `net/ipv4/conf/eth0.1` → `net.ipv4.conf.eth0/1`: a name may be written with either separator. */
function withDots(name: string): string {
  const separator = /[./]/.exec(name)?.[0];
  if (separator !== '/') return name;
  return name.replaceAll(/[./]/g, (character) => (character === '/' ? '.' : '/'));
}
