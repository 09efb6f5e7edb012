import { child } from '../../../syntax/pointer.ts';
import { asObject, isUnknown } from '../../../syntax/value.ts';
import { isEmptySelector } from '../../labels.ts';
import type { KubernetesRule } from '../../scope.ts';
import { LASTING_WORKLOADS, REPLICATION_CONTROLLER, templateLabels } from './pod-template.ts';

export const selectorRequired: KubernetesRule = {
  id: 'kubernetes/selector-required',
  severity: 'error',
  on: LASTING_WORKLOADS,
  summary: 'The selector of a workload has at least one label or expression.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector',
  check({ value, pointer, type }, report) {
    if (isUnknown(value.selector)) return;
    const selector = asObject(value.selector);
    const place = child(pointer, 'selector');
    if (type !== REPLICATION_CONTROLLER) {
      if (!selector || !isEmptySelector(selector)) return;
      report({
        pointer: place,
        message: 'An empty selector selects nothing here: give it the labels of the pod template.',
      });
      return;
    }
    // The server takes the labels of the template where there is no selector.
    const labels = templateLabels(value);
    if (!labels || Object.keys(selector ?? {}).length + Object.keys(labels).length > 0) return;
    report({ pointer: place, message: 'A selector is missing: neither it nor the pod template has labels.' });
  },
};
