import { child } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const topologySpread: KubernetesRule = {
  id: 'kubernetes/topology-spread',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'Topology spread constraints are complete and differ in topologyKey or whenUnsatisfiable.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  check({ value, pointer }, report) {
    const constraints = (itemsOf(value.topologySpreadConstraints) ?? []).map(asObject);
    constraints.forEach((constraint, index) => {
      if (!constraint) return;
      const at = (field: string) => child(pointer, 'topologySpreadConstraints', index, field);
      const skew = isSet(constraint.maxSkew) ? asNumber(constraint.maxSkew) : 0;
      if (skew !== undefined && skew <= 0) {
        report({ pointer: at('maxSkew'), message: 'maxSkew, the largest difference between domains, is 1 or more.' });
      }
      if (isEmptyText(constraint.topologyKey)) {
        report({
          pointer: at('topologyKey'),
          message: 'A spread constraint needs a topologyKey, such as topology.kubernetes.io/zone.',
        });
      }
      if (!isSet(constraint.whenUnsatisfiable)) {
        report({
          pointer: at('whenUnsatisfiable'),
          message: 'A spread constraint needs whenUnsatisfiable: "DoNotSchedule" or "ScheduleAnyway".',
        });
      }
      const domains = asNumber(constraint.minDomains);
      if (domains !== undefined && domains <= 0)
        report({ pointer: at('minDomains'), message: 'minDomains is 1 or more.' });
      if (domains !== undefined && asString(constraint.whenUnsatisfiable) === 'ScheduleAnyway') {
        report({
          pointer: at('minDomains'),
          message: 'minDomains is for constraints with whenUnsatisfiable: DoNotSchedule.',
        });
      }
      const isRepeated = constraints.slice(index + 1).some((other) => {
        return (
          asString(constraint.topologyKey) !== undefined &&
          other?.topologyKey === constraint.topologyKey &&
          other?.whenUnsatisfiable === constraint.whenUnsatisfiable
        );
      });
      if (!isRepeated) return;
      report({
        pointer: child(pointer, 'topologySpreadConstraints', index),
        message: 'Another constraint has the same topologyKey and whenUnsatisfiable. Keep one of them.',
      });
    });
  },
};
