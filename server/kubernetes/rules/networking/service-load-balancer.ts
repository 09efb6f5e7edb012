import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown } from '../../../syntax/value.ts';
import { checkForm, removal } from '../../checks.ts';
import { isEmptyList, isSet, itemsOf } from '../../fields.ts';
import { cidrReason } from '../../ip.ts';
import { qualifiedName } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { serviceType } from './service-view.ts';

const RANGES_ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';

export const serviceLoadBalancer: KubernetesRule = {
  id: 'kubernetes/service-load-balancer',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'Only Services of the type LoadBalancer have settings of a load balancer, and the settings are valid.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer',
  check({ value, pointer, scope }, report) {
    const type = serviceType(value);
    if (type === undefined) return;
    const isLoadBalancer = type === 'LoadBalancer';
    if (isLoadBalancer) {
      checkForm(value.loadBalancerClass, `${pointer}/loadBalancerClass`, qualifiedName, report, 'A loadBalancerClass');
      if (value.loadBalancerClass === '')
        report({
          pointer: `${pointer}/loadBalancerClass`,
          message: 'A loadBalancerClass must not be empty. Remove it.',
        });
    } else {
      for (const field of ['loadBalancerClass', 'allocateLoadBalancerNodePorts']) {
        if (!isSet(value[field]) || isUnknown(value[field])) continue;
        forbid(field, child(pointer, field), undefined, report);
      }
    }
    const strict = since(scope, '1.36');
    const ranges = itemsOf(value.loadBalancerSourceRanges);
    if (ranges?.length) {
      // The server writes this field with a capital letter.
      const field = child(pointer, 'LoadBalancerSourceRanges');
      const place = child(pointer, 'loadBalancerSourceRanges');
      if (!isLoadBalancer) forbid('loadBalancerSourceRanges', field, place, report);
      ranges.forEach((range, index) => {
        const reason = typeof range === 'string' && cidrReason(range.trim(), strict);
        if (!reason) return;
        report({ pointer: child(field, index), place: child(place, index), message: `A source range ${reason}.` });
      });
      return;
    }
    const annotation = asString(asObject(asObject(scope.object.metadata)?.annotations)?.[RANGES_ANNOTATION]);
    if (annotation === undefined || !isEmptyList(value.loadBalancerSourceRanges)) return;
    const place = child('/metadata/annotations', RANGES_ANNOTATION);
    if (!isLoadBalancer) forbid('this annotation', place, undefined, report);
    const written = annotation.trim() === '' ? [] : annotation.split(',');
    const reason = written.map((range) => cidrReason(range.trim(), strict)).find(Boolean);
    if (reason) report({ pointer: place, message: `A source range ${reason}.` });
  },
};

function forbid(field: string, pointer: Pointer, place: Pointer | undefined, report: Report): void {
  report({
    pointer,
    ...(place !== undefined && { place }),
    target: 'key',
    message: `Only a Service of the type LoadBalancer can have ${field}.`,
    fixes: [removal(place ?? pointer, field, false)],
  });
}
