import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import { ipReason, parseIp } from '../../ip.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { clusterIpPlace, clusterIpsOf, isHeadless, serviceType } from './service-view.ts';

export const serviceClusterIps: KubernetesRule = {
  id: 'kubernetes/service-cluster-ips',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'The cluster IPs of a Service are "None", one IP address, or one of each IP family.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#choosing-your-own-ip-address',
  check({ value, pointer, scope }, report) {
    const addresses = clusterIpsOf(value);
    if (!addresses?.length || serviceType(value) === 'ExternalName') return;
    const list = child(pointer, 'clusterIPs');
    checkFirst(value, addresses, list, report);
    const isNoneMisused = addresses.length > 1 && addresses[0] === 'None';
    if (isNoneMisused) report({ pointer: list, target: 'key', message: '"None" stands alone, or not at all.' });
    const reasons = addresses.map((address, index) => {
      if (index === 0 && address === 'None') return undefined;
      const text = asString(address);
      return text === undefined ? undefined : ipReason(text, since(scope, '1.36'));
    });
    reasons.forEach((reason, index) => {
      if (!reason) return;
      const place = clusterIpPlace(value, pointer, index);
      report({
        pointer: child(list, index),
        place,
        message: `A cluster IP ${reason}${index === 0 ? ', or "None"' : ''}.`,
      });
    });
    if (addresses.length > 2) {
      report({
        pointer: list,
        target: 'key',
        message: 'A Service has at most two cluster IPs: one of each IP family.',
      });
    }
    if (isNoneMisused || reasons.some(Boolean)) return;
    checkFamilies(value, addresses, pointer, report);
  },
};

/** clusterIP, if it is there, is the first of clusterIPs; it cannot be missing when those are there. */
function checkFirst(spec: ObjectValue, addresses: readonly Value[], pointer: Pointer, report: Report): void {
  if (isEmptyText(spec.clusterIP)) {
    report({
      pointer,
      target: 'key',
      message: 'clusterIPs needs clusterIP beside it, with the first of its addresses.',
    });
  } else if (asString(spec.clusterIP) !== undefined && spec.clusterIP !== addresses[0]) {
    report({
      pointer,
      target: 'key',
      message: 'The first of clusterIPs differs from clusterIP. They have to be the same.',
    });
  }
}

function checkFamilies(spec: ObjectValue, addresses: readonly Value[], pointer: Pointer, report: Report): void {
  const families = addresses.map((address) => parseIp(asString(address) ?? '')?.family);
  if (addresses.length === 2 && families[0] !== undefined && families[0] === families[1]) {
    report({
      pointer: child(pointer, 'clusterIPs'),
      target: 'key',
      message: `Both cluster IPs are IPv${families[0]} addresses: a Service has at most one of each IP family.`,
    });
  }
  if (isHeadless(spec)) return;
  (itemsOf(spec.ipFamilies) ?? []).forEach((written, index) => {
    const family = families[index];
    if (family === undefined || (written !== 'IPv4' && written !== 'IPv6') || written === `IPv${family}`) return;
    report({
      pointer: child(pointer, 'clusterIPs', index),
      place: clusterIpPlace(spec, pointer, index),
      message: `This is an IPv${family} address, and ipFamilies asks for ${written} here.`,
    });
  });
}
