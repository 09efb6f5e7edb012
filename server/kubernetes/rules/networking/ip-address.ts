import { asObject, asString } from '../../../syntax/value.ts';
import { change, checkForm, objectOrEmpty, requireText } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import { formatIp, ipReason, parseIp } from '../../ip.ts';
import { dns1123Subdomain, pathSegment } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const REFERENCE = '/spec/parentRef';

export const ipAddress: KubernetesRule = {
  id: 'kubernetes/ip-address',
  severity: 'error',
  on: ['networking.v1.IPAddress', 'networking.v1beta1.IPAddress'],
  summary: 'An IPAddress is named by its address, and refers to what uses it.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/ip-address-v1/',
  check({ value }, report) {
    const metadata = objectOrEmpty(value.metadata);
    if (metadata) {
      requireText(metadata, 'name', '/metadata', report, 'The name of an IPAddress is its address.');
      const name = asString(metadata.name) ?? '';
      const reason = name && ipReason(name, true);
      const address = parseIp(name);
      if (reason) {
        report({ pointer: '/metadata/name', message: `The name of an IPAddress is its address: it ${reason}.` });
      } else if (address && formatIp(address) !== name) {
        const usual = formatIp(address);
        report({
          pointer: '/metadata/name',
          message: `The name is the address in its usual form: "${usual}".`,
          fixes: [change('/metadata/name', usual, true)],
        });
      }
    }
    const spec = objectOrEmpty(value.spec);
    if (!spec) return;
    if (!isSet(spec.parentRef))
      report({ pointer: REFERENCE, message: 'An IPAddress needs a parentRef to what uses it.' });
    const reference = asObject(spec.parentRef);
    if (!reference) return;
    checkForm(reference.group, `${REFERENCE}/group`, dns1123Subdomain, report, 'An API group');
    for (const field of ['resource', 'name']) {
      requireText(reference, field, REFERENCE, report, `A parentRef needs a ${field}.`);
    }
    for (const field of ['resource', 'name', 'namespace']) {
      checkForm(reference[field], `${REFERENCE}/${field}`, pathSegment, report, `The ${field}`);
    }
  },
};
