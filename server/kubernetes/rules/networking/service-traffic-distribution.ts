import { checkOneOf } from '../../checks.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const FIRST = ['PreferClose'];
const ALL = ['PreferClose', 'PreferSameZone', 'PreferSameNode'];

export const serviceTrafficDistribution: KubernetesRule = {
  id: 'kubernetes/service-traffic-distribution',
  severity: 'error',
  on: ['core.v1.ServiceSpec'],
  summary: 'trafficDistribution names a preference that the server knows.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/service/#traffic-distribution',
  check({ value, pointer, scope }, report) {
    // Before 1.31 the server drops it.
    if (!since(scope, '1.31')) return;
    const allowed = since(scope, '1.34') ? ALL : FIRST;
    checkOneOf(value.trafficDistribution, `${pointer}/trafficDistribution`, allowed, report, 'trafficDistribution');
  },
};
