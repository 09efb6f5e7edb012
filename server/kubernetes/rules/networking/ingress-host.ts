import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asString, type Value } from '../../../syntax/value.ts';
import { change } from '../../checks.ts';
import { itemsOf } from '../../fields.ts';
import { parseIp } from '../../ip.ts';
import { dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const HOST = 'A host is a DNS name, without scheme and port';

export const ingressHost: KubernetesRule = {
  id: 'kubernetes/ingress-host',
  severity: 'error',
  on: ['networking.v1.IngressRule', 'networking.v1.IngressTLS'],
  summary: 'Hosts of an Ingress are DNS names, of which the first part may be a "*".',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#hostname-wildcards',
  check({ value, pointer, type }, report) {
    if (type === 'networking.v1.IngressTLS') {
      (itemsOf(value.hosts) ?? []).forEach((host, index) => {
        const place = child(pointer, 'hosts', index);
        if (host === '') report({ pointer: place, message: 'A host must not be empty. Remove it.' });
        checkHost(host, place, report);
      });
      return;
    }
    const host = asString(value.host);
    if (host && parseIp(host)) {
      report({ pointer: `${pointer}/host`, message: 'A host is a DNS name, not an IP address.' });
    } else {
      checkHost(value.host, `${pointer}/host`, report);
    }
  },
};

function checkHost(value: Value | undefined, pointer: Pointer, report: Report): void {
  const host = asString(value);
  const reason = host && hostReason(host);
  if (!reason) return;
  const lower = host.toLowerCase();
  report({
    pointer,
    message: `${HOST}: it ${reason}.`,
    ...(lower !== host && !hostReason(lower) && { fixes: [change(pointer, lower, true)] }),
  });
}

function hostReason(host: string): string | undefined {
  if (!host.includes('*')) return dns1123Subdomain(host);
  if (host.length > 253) return 'must be at most 253 characters long';
  if (host.startsWith('*.') && !dns1123Subdomain(host.slice(2))) return undefined;
  return 'must have a "*" only as its whole first part, as in *.example.com';
}
