import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm, checkPort, requireText } from '../../checks.ts';
import { isEmptyList, isSet, itemsOf } from '../../fields.ts';
import { dns1123Label, dns1123Subdomain, qualifiedName } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { endpointIpReason } from './address-reasons.ts';

export const endpoints: KubernetesRule = {
  id: 'kubernetes/endpoints',
  severity: 'error',
  on: ['core.v1.EndpointSubset'],
  summary: 'Endpoints have addresses that traffic can be sent to, and ports with names as soon as there are several.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#endpoints',
  check({ value, pointer, scope }, report) {
    if (isEmptyList(value.addresses) && isEmptyList(value.notReadyAddresses)) {
      report({ pointer, message: 'A subset of endpoints needs addresses or notReadyAddresses.' });
    }
    for (const list of ['addresses', 'notReadyAddresses']) {
      (itemsOf(value[list]) ?? []).forEach((item, index) => {
        const address = asObject(item);
        if (address) checkAddress(address, child(pointer, list, index), since(scope, '1.36'), report);
      });
    }
    const ports = itemsOf(value.ports) ?? [];
    ports.forEach((item, index) => {
      const port = asObject(item);
      if (port) checkEndpointPort(port, child(pointer, 'ports', index), ports.length > 1, report);
    });
  },
};

function checkAddress(address: ObjectValue, pointer: Pointer, strict: boolean, report: Report): void {
  const text = isSet(address.ip) ? asString(address.ip) : '';
  const reason = text === undefined ? undefined : endpointIpReason(text, strict);
  if (reason) report({ pointer: child(pointer, 'ip'), message: `The ip of an endpoint ${reason}.` });
  checkForm(address.hostname, child(pointer, 'hostname'), dns1123Label, report, 'A hostname');
  const node = child(pointer, 'nodeName');
  checkForm(address.nodeName, node, dns1123Subdomain, report, 'The name of a node');
  if (address.nodeName === '') report({ pointer: node, message: 'nodeName must not be empty. Remove it.' });
}

function checkEndpointPort(port: ObjectValue, pointer: Pointer, isOneOfSeveral: boolean, report: Report): void {
  if (isOneOfSeveral) requireText(port, 'name', pointer, report, 'Each port needs a name when there are several.');
  checkForm(port.name, child(pointer, 'name'), dns1123Label, report, 'The name of a port');
  checkPort(isSet(port.port) ? port.port : 0, child(pointer, 'port'), report);
  checkForm(port.appProtocol, child(pointer, 'appProtocol'), qualifiedName, report, 'appProtocol');
}
