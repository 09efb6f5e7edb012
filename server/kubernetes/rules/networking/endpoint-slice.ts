import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm } from '../../checks.ts';
import { isEmptyList, itemsOf } from '../../fields.ts';
import { ipReason, parseIp } from '../../ip.ts';
import { labelValue } from '../../labels.ts';
import { dns1123Label, dns1123Subdomain } from '../../names.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../../scope.ts';
import { specialIpReason } from './address-reasons.ts';
import { fullDomainReason } from './domain-names.ts';

const MOST_ENDPOINTS = 1000;
const MOST_ADDRESSES = 100;
const MOST_HINTS = 8;

export const endpointSlice: KubernetesRule = {
  id: 'kubernetes/endpoint-slice',
  severity: 'error',
  on: ['discovery.v1.EndpointSlice'],
  summary: 'The endpoints of an EndpointSlice have addresses of its addressType.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/',
  check({ value, scope }, report) {
    const type = asString(value.addressType) ?? '';
    const endpoints = itemsOf(value.endpoints) ?? [];
    if (endpoints.length > MOST_ENDPOINTS) {
      const message = `An EndpointSlice has at most ${MOST_ENDPOINTS} endpoints. Make several of it.`;
      report({ pointer: '/endpoints', target: 'key', message });
      return;
    }
    endpoints.forEach((item, index) => {
      const endpoint = asObject(item);
      if (endpoint) checkEndpoint(endpoint, child('/endpoints', index), type, scope, report);
    });
  },
};

function checkEndpoint(
  endpoint: ObjectValue,
  pointer: Pointer,
  type: string,
  scope: KubernetesScope,
  report: Report,
): void {
  const list = child(pointer, 'addresses');
  const addresses = itemsOf(endpoint.addresses) ?? [];
  if (isEmptyList(endpoint.addresses)) report({ pointer: list, message: 'An endpoint needs at least one address.' });
  if (addresses.length > MOST_ADDRESSES) {
    report({ pointer: list, target: 'key', message: `An endpoint has at most ${MOST_ADDRESSES} addresses.` });
  }
  addresses.forEach((item, index) => {
    const text = asString(item);
    if (text !== undefined) checkAddress(text, list, index, type, since(scope, '1.36'), report);
  });
  const node = child(pointer, 'nodeName');
  checkForm(endpoint.nodeName, node, dns1123Subdomain, report, 'The name of a node');
  if (endpoint.nodeName === '') report({ pointer: node, message: 'nodeName must not be empty. Remove it.' });
  const hostname = child(pointer, 'hostname');
  checkForm(endpoint.hostname, hostname, dns1123Label, report, 'A hostname');
  if (endpoint.hostname === '') report({ pointer: hostname, message: 'hostname must not be empty. Remove it.' });
  const hints = asObject(endpoint.hints);
  if (hints) checkZones(hints, child(pointer, 'hints', 'forZones'), report);
}

function checkAddress(text: string, list: Pointer, index: number, type: string, strict: boolean, report: Report): void {
  const place = child(list, index);
  if (type === 'FQDN') {
    const reason = fullDomainReason(text);
    if (reason) report({ pointer: place, message: `An address of the type FQDN ${reason}.` });
    return;
  }
  if (type !== 'IPv4' && type !== 'IPv6') return;
  const reason = ipReason(text, strict);
  const address = parseIp(text);
  if (reason || !address) {
    report({ pointer: place, message: `An address of the type ${type} ${reason}.` });
    return;
  }
  if (`IPv${address.family}` !== type) {
    report({ pointer: list, place, message: `This is an IPv${address.family} address, and addressType is ${type}.` });
  }
  const special = specialIpReason(text);
  if (special) report({ pointer: place, message: `The address of an endpoint ${special}.` });
}

function checkZones(hints: ObjectValue, pointer: Pointer, report: Report): void {
  const zones = itemsOf(hints.forZones) ?? [];
  if (zones.length > MOST_HINTS) {
    report({ pointer, target: 'key', message: `An endpoint has hints for at most ${MOST_HINTS} zones.` });
    return;
  }
  const names = zones.map((zone) => asString(asObject(zone)?.name));
  names.forEach((name, index) => {
    if (name === undefined) return;
    const place = child(pointer, index, 'name');
    checkForm(name, place, labelValue, report, 'The name of a zone');
    if (names.indexOf(name) < index) report({ pointer: place, message: `The zone "${name}" is in this list already.` });
  });
}
