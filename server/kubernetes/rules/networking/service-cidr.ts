import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { change, objectOrEmpty } from '../../checks.ts';
import { isEmptyList, itemsOf } from '../../fields.ts';
import { cidrReason, formatCidr, parseCidr } from '../../ip.ts';
import type { KubernetesRule } from '../../scope.ts';

export const serviceCidr: KubernetesRule = {
  id: 'kubernetes/service-cidr',
  severity: 'error',
  on: ['networking.v1.ServiceCIDR', 'networking.v1beta1.ServiceCIDR'],
  summary: 'A ServiceCIDR has one range of IP addresses, or one of each IP family.',
  documentation: 'https://kubernetes.io/docs/tasks/network/extend-service-ip-ranges/',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec) return;
    const list = '/spec/cidrs';
    const cidrs = itemsOf(spec.cidrs) ?? [];
    if (isEmptyList(spec.cidrs)) {
      report({ pointer: list, message: 'A ServiceCIDR needs at least one range of IP addresses in cidrs.' });
      return;
    }
    if (cidrs.length > 2) {
      report({ pointer: list, target: 'key', message: 'A ServiceCIDR has at most two ranges: one of each IP family.' });
      return;
    }
    const parsed = cidrs.map((item) => parseCidr(asString(item) ?? ''));
    cidrs.forEach((item, index) => {
      const text = asString(item);
      if (text === undefined) return;
      const place = child(list, index);
      const cidr = parsed[index];
      const reason = cidrReason(text, true);
      if (reason) {
        report({ pointer: place, message: `A range ${reason}.` });
      } else if (cidr && formatCidr(cidr) !== text) {
        const usual = formatCidr(cidr);
        report({
          pointer: place,
          message: `A range is written in its usual form here: "${usual}".`,
          fixes: [change(place, usual, true)],
        });
      }
    });
    const [first, second] = parsed;
    if (!first || !second || first.address.family !== second.address.family) return;
    report({
      pointer: list,
      target: 'key',
      message: 'The two ranges are of the same IP family. Each family has one at most.',
    });
  },
};
