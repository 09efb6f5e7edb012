import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isSet, itemsOf } from '../../fields.ts';
import { ipReason } from '../../ip.ts';
import { dns1123Subdomain } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const hostAliases: KubernetesRule = {
  id: 'kubernetes/host-aliases',
  severity: 'error',
  on: ['core.v1.HostAlias'],
  summary: 'A host alias has an IP address and host names.',
  documentation:
    'https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/#adding-additional-entries-with-hostaliases',
  check({ value, pointer, scope }, report) {
    const address = isSet(value.ip) ? asString(value.ip) : '';
    const reason = address !== undefined && ipReason(address, since(scope, '1.36'));
    if (reason) {
      report({
        pointer: child(pointer, 'ip'),
        message: address === '' ? 'A host alias needs an ip.' : `The ip of a host alias ${reason}.`,
      });
    }
    (itemsOf(value.hostnames) ?? []).forEach((item, index) => {
      const name = asString(item);
      const nameReason = name !== undefined && dns1123Subdomain(name);
      if (nameReason) {
        report({
          pointer: child(pointer, 'hostnames', index),
          message: `"${name}" is no host name: it ${nameReason}.`,
        });
      }
    });
  },
};
