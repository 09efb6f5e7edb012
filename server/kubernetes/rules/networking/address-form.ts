import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { change } from '../../checks.ts';
import { itemsOf } from '../../fields.ts';
import { cidrReason, formatCidr, formatIp, ipReason, parseCidr, parseIp } from '../../ip.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { clusterIpPlace, clusterIpsOf } from './service-view.ts';

type Say = (value: Value | undefined, pointer: Pointer, place?: Pointer) => void;
type Look = (value: ObjectValue, pointer: Pointer, address: Say, range: Say) => void;

/** Where addresses and ranges of addresses stand whose form the server comments on. */
const PLACES: { readonly [type: string]: Look } = {
  'core.v1.ServiceSpec'(spec, pointer, address, range) {
    (clusterIpsOf(spec) ?? []).forEach((item, index) => {
      address(item, child(pointer, 'clusterIPs', index), clusterIpPlace(spec, pointer, index));
    });
    each(spec.externalIPs, child(pointer, 'externalIPs'), address);
    address(spec.loadBalancerIP, child(pointer, 'loadBalancerIP'));
    each(spec.loadBalancerSourceRanges, child(pointer, 'loadBalancerSourceRanges'), range);
  },
  'networking.v1.IPBlock'(block, pointer, _address, range) {
    range(block.cidr, child(pointer, 'cidr'));
    each(block.except, child(pointer, 'except'), range);
  },
  'core.v1.EndpointAddress'(endpoint, pointer, address) {
    address(endpoint.ip, child(pointer, 'ip'));
  },
  'discovery.v1.EndpointSlice'(slice, pointer, address) {
    if (slice.addressType !== 'IPv4' && slice.addressType !== 'IPv6') return;
    (itemsOf(slice.endpoints) ?? []).forEach((endpoint, index) => {
      each(asObject(endpoint)?.addresses, child(pointer, 'endpoints', index, 'addresses'), address);
    });
  },
  'core.v1.NodeSpec'(spec, pointer, _address, range) {
    each(spec.podCIDRs, child(pointer, 'podCIDRs'), range);
  },
};

export const addressForm: KubernetesRule = {
  id: 'kubernetes/address-form',
  severity: 'warning',
  on: Object.keys(PLACES),
  summary: 'IP addresses and ranges of networking objects are written in their usual form.',
  documentation: 'https://kubernetes.io/docs/reference/using-api/api-concepts/',
  check({ value, pointer, type, scope }, report) {
    const strict = since(scope, '1.36');
    // What is refused is another rule's.
    const address: Say = (item, at, place) => {
      const text = asString(item);
      const parsed = text === undefined || ipReason(text, strict) ? undefined : parseIp(text);
      if (text !== undefined && parsed) say(text, formatIp(parsed), at, place ?? at, report);
    };
    const range: Say = (item, at) => {
      const text = asString(item);
      const parsed = text === undefined || cidrReason(text, strict) ? undefined : parseCidr(text);
      if (text !== undefined && parsed) say(text, formatCidr(parsed), at, at, report);
    };
    PLACES[type]?.(value, pointer, address, range);
  },
};

function each(list: Value | undefined, pointer: Pointer, say: Say): void {
  (itemsOf(list) ?? []).forEach((item, index) => {
    say(item, child(pointer, index));
  });
}

function say(written: string, usual: string, pointer: Pointer, place: Pointer, report: Report): void {
  if (written === usual) return;
  report({
    pointer,
    ...(place !== pointer && { place }),
    message: `"${written}" is not the usual form: write "${usual}".`,
    fixes: [change(place, usual, true)],
  });
}
