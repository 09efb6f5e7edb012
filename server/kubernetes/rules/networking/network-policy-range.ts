import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { checkForm, requireText } from '../../checks.ts';
import { itemsOf } from '../../fields.ts';
import { cidrReason, isStrictlyWithin, parseCidr } from '../../ip.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const networkPolicyRange: KubernetesRule = {
  id: 'kubernetes/network-policy-range',
  severity: 'error',
  on: ['networking.v1.IPBlock'],
  summary: 'An ipBlock is a range of IP addresses, and its exceptions lie within it.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
  check({ value, pointer, scope }, report) {
    const isRange = (text: string) => cidrReason(text, since(scope, '1.36'));
    requireText(value, 'cidr', pointer, report, 'An ipBlock needs a range of IP addresses, such as 10.0.0.0/16.');
    checkForm(value.cidr, child(pointer, 'cidr'), isRange, report, 'An ipBlock');
    const block = parseCidr(asString(value.cidr) ?? '');
    (itemsOf(value.except) ?? []).forEach((item, index) => {
      const text = asString(item);
      if (text === undefined || !block) return;
      const place = child(pointer, 'except', index);
      const reason = isRange(text);
      const exception = parseCidr(text);
      if (reason) report({ pointer: place, message: `An exception ${reason}.` });
      else if (exception && !isStrictlyWithin(exception, block)) {
        report({ pointer: place, message: `An exception lies within the ipBlock (${value.cidr}) and is smaller.` });
      }
    });
  },
};
