import { child } from '../../../syntax/pointer.ts';
import { asString, isUnknown } from '../../../syntax/value.ts';
import { change, removal } from '../../checks.ts';
import { isEmptyList, isSet } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { clusterIpsOf, serviceType } from './service-view.ts';

export const serviceExternalName: KubernetesRule = {
  id: 'kubernetes/service-external-name',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'An ExternalName Service names a DNS name, and has no addresses of its own.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
  check({ value, pointer }, report) {
    if (serviceType(value) !== 'ExternalName') return;
    if (clusterIpsOf(value)?.length) {
      const written = isEmptyList(value.clusterIPs) ? 'clusterIP' : 'clusterIPs';
      const place = child(pointer, written);
      report({
        pointer: child(pointer, 'clusterIPs'),
        place,
        target: 'key',
        message: 'An ExternalName Service is only a DNS alias: it has no cluster IP.',
        fixes: [removal(place, written, true)],
      });
    }
    for (const field of ['ipFamilies', 'ipFamilyPolicy']) {
      const member = value[field];
      if (!isSet(member) || isUnknown(member) || (field === 'ipFamilies' && isEmptyList(member))) continue;
      const place = child(pointer, field);
      const message = `An ExternalName Service is only a DNS alias: it has no ${field}.`;
      report({ pointer: place, target: 'key', message, fixes: [removal(place, field, true)] });
    }
    const name = isSet(value.externalName) ? asString(value.externalName) : '';
    if (name === undefined) return;
    const place = child(pointer, 'externalName');
    // One dot at the end says that the name is complete.
    const bare = name.replace(/\.$/, '');
    const reason = bare && dns1123Subdomain(bare);
    if (bare === '')
      report({ pointer: place, message: 'An ExternalName Service needs the externalName it stands for.' });
    if (!reason) return;
    const lower = name.toLowerCase();
    const isMended = lower !== name && !dns1123Subdomain(lower.replace(/\.$/, ''));
    report({
      pointer: place,
      message: `externalName is a DNS name: it ${reason}.`,
      ...(isMended && { fixes: [change(place, lower, true)] }),
    });
  },
};
