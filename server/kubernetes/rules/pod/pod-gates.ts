import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet, itemsOf } from '../../fields.ts';
import { qualifiedName } from '../../names.ts';
import { isPodItself } from '../../pod-spec.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const podGates: KubernetesRule = {
  id: 'kubernetes/pod-gates',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: 'Readiness and scheduling gates have qualified names; a pod with scheduling gates is on no node yet.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/',
  check({ value, pointer, scope }, report) {
    (itemsOf(value.readinessGates) ?? []).forEach((item, index) => {
      const gate = asObject(item);
      const condition = isSet(gate?.conditionType) ? asString(gate.conditionType) : '';
      const reason = gate && condition !== undefined && qualifiedName(condition);
      if (!reason) return;
      report({
        pointer: child(pointer, 'readinessGates', index, 'conditionType'),
        message: `The conditionType of a readiness gate ${reason}.`,
      });
    });
    // Before 1.27, servers drop scheduling gates.
    if (!since(scope, '1.27')) return;
    const gates = itemsOf(value.schedulingGates) ?? [];
    const names = new Set<string>();
    gates.forEach((item, index) => {
      const gate = asObject(item);
      const name = isSet(gate?.name) ? asString(gate.name) : '';
      if (!gate || name === undefined) return;
      const reason = names.has(name) ? 'must be different from the others' : qualifiedName(name);
      names.add(name);
      if (reason) {
        report({
          pointer: child(pointer, 'schedulingGates', index, 'name'),
          message: `The name of a scheduling gate ${reason}.`,
        });
      }
    });
    if (gates.length === 0 || isEmptyText(value.nodeName) || !isPodItself(scope)) return;
    report({
      pointer: child(pointer, 'nodeName'),
      message: 'A pod with schedulingGates is not scheduled yet, so it cannot have a nodeName.',
    });
  },
};
