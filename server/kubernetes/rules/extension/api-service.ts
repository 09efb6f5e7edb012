import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString, isUnknown, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { change, checkForm, checkPort, objectOrEmpty, requireText } from '../../checks.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import { dns1035Label, dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const apiService: KubernetesRule = {
  id: 'kubernetes/api-service',
  severity: 'error',
  on: ['apiregistration.v1.APIService'],
  summary: 'An APIService is named by its version and group, and says which Service answers for them.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/api-service-v1/',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec || isUnknown(spec.group) || isUnknown(spec.version)) return;
    const group = asString(spec.group) ?? '';
    const version = asString(spec.version) ?? '';
    const name = asString(asObject(value.metadata)?.name) ?? '';
    const wanted = `${version}.${group}`;
    if (name !== wanted && !isUnknown(asObject(value.metadata)?.name)) {
      const isKnown = version !== '' && group !== '';
      report({
        pointer: '/metadata/name',
        message: `The name of an APIService is its version and group: "${wanted}".`,
        ...(isKnown && name !== '' && { fixes: [change('/metadata/name', wanted, true)] }),
      });
    }
    if (group === '' && version !== 'v1') report({ pointer: '/spec/group', message: 'An APIService needs a group.' });
    checkForm(spec.group, '/spec/group', dns1123Subdomain, report, 'An API group');
    const reason = dns1035Label(version);
    if (reason) report({ pointer: '/spec/version', message: `An API version ${reason}: v1, v1beta1.` });
    checkRange(spec.groupPriorityMinimum, '/spec/groupPriorityMinimum', 20000, report);
    checkRange(spec.versionPriority, '/spec/versionPriority', 1000, report);
    checkBackend(spec, report);
  },
};

function checkRange(value: Value | undefined, pointer: Pointer, highest: number, report: Report): void {
  const number = isSet(value) ? asNumber(value) : 0;
  if (number === undefined || (number > 0 && number <= highest)) return;
  report({ pointer, message: `This goes from 1 to ${highest}.` });
}

function checkBackend(spec: ObjectValue, report: Report): void {
  const service = asObject(spec.service);
  const hasBundle = !isEmptyText(spec.caBundle);
  const isInsecure = spec.insecureSkipTLSVerify === true;
  if (!isSet(spec.service)) {
    const message = 'Without a service the API is the server’s own: it needs no certificate.';
    if (hasBundle) report({ pointer: '/spec/caBundle', target: 'key', message });
    if (isInsecure) report({ pointer: '/spec/insecureSkipTLSVerify', target: 'key', message });
    return;
  }
  if (!service) return;
  for (const field of ['namespace', 'name']) {
    requireText(service, field, '/spec/service', report, `The service of an APIService needs a ${field}.`);
  }
  checkPort(service.port, child('/spec/service', 'port'), report);
  if (!hasBundle || !isInsecure) return;
  report({
    pointer: '/spec/insecureSkipTLSVerify',
    message: 'With a caBundle the certificate is verified. Remove insecureSkipTLSVerify, or the caBundle.',
  });
}
