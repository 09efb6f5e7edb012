import type { Report, RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asNumber, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { parseQuantity } from '../../quantity.ts';
import type { KubernetesRule, KubernetesScope } from '../../scope.ts';

/** What a target of each source has to say: one of these fields. `both`: more than one is fine. */
const WANTED: { readonly [source: string]: { readonly fields: readonly string[]; readonly both?: true } } = {
  ObjectMetricSource: { fields: ['averageValue', 'value'], both: true },
  ExternalMetricSource: { fields: ['averageValue', 'value'] },
  PodsMetricSource: { fields: ['averageValue'] },
  ResourceMetricSource: { fields: ['averageUtilization', 'averageValue'] },
  ContainerResourceMetricSource: { fields: ['averageUtilization', 'averageValue'] },
};

export const metricTarget: KubernetesRule = {
  id: 'kubernetes/metric-target',
  severity: 'error',
  on: ['autoscaling.v2.MetricTarget', 'autoscaling.v2beta2.MetricTarget'],
  summary: 'The target of a metric has the one positive value that its source takes.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
  check(node, report) {
    checkAmounts(node, report);
    const { value, pointer, parent } = node;
    const wanted = WANTED[parent?.type.split('.').at(-1) ?? ''];
    if (!wanted) return;
    const [first = '', second = ''] = wanted.fields;
    const present = wanted.fields.filter((field) => isSet(value[field]));
    if (present.length === 0) {
      report({
        pointer: child(pointer, first),
        message: `The target of this metric needs ${wanted.fields.join(' or ')}${hint(value, wanted.fields)}.`,
      });
    } else if (present.length > 1 && !wanted.both) {
      report({
        pointer: child(pointer, second),
        target: 'key',
        message: `A target has either ${first} or ${second}. Keep the one you mean, and its type.`,
      });
    }
  },
};

function checkAmounts({ value, pointer }: RuleNode<KubernetesScope>, report: Report): void {
  for (const field of ['value', 'averageValue']) {
    if (isPositive(value[field]) !== false) continue;
    report({ pointer: child(pointer, field), message: `${field} has to be more than 0.` });
  }
  const utilization = asNumber(value.averageUtilization);
  if (utilization === undefined || utilization >= 1) return;
  report({ pointer: child(pointer, 'averageUtilization'), message: 'averageUtilization is at least 1 (percent).' });
}

/** Undefined for what is no quantity. */
function isPositive(value: Value | undefined): boolean | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const quantity = parseQuantity(value);
  return quantity && quantity.nano > 0n;
}

/** The field that is there and does not count. */
function hint(value: ObjectValue, wanted: readonly string[]): string {
  const other = ['value', 'averageValue', 'averageUtilization'].find(
    (field) => isSet(value[field]) && !wanted.includes(field),
  );
  return other ? `; ${other} does not count for it` : '';
}
