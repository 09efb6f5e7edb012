import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { dns1123Label, pathSegment } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { resourceNameReason } from '../pod/resource-quantities.ts';

type Check = (text: string) => string | undefined;

const CHECKS: { readonly [type: string]: { readonly [field: string]: Check } } = {
  MetricIdentifier: { name: pathSegment },
  ResourceMetricSource: { name: () => undefined },
  ContainerResourceMetricSource: {
    name: (name) => {
      const reason = resourceNameReason(name);
      return reason && `must be a resource of a container: ${reason}`;
    },
    container: dns1123Label,
  },
};

export const metricName: KubernetesRule = {
  id: 'kubernetes/metric-name',
  severity: 'error',
  on: ['v2', 'v2beta2'].flatMap((version) => Object.keys(CHECKS).map((type) => `autoscaling.${version}.${type}`)),
  summary: 'A metric has the name of a metric or resource, and of a container where it is of one.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
  check({ value, pointer, type, parent }, report) {
    // What stands in the status is not looked at.
    if (parent?.type.endsWith('Status')) return;
    for (const [field, check] of Object.entries(CHECKS[type.split('.').at(-1) ?? ''] ?? {})) {
      // A field that is missing altogether is a matter of structure.
      const text = isSet(value[field]) ? asString(value[field]) : undefined;
      const reason = text === undefined ? undefined : text === '' ? 'must not be empty' : check(text);
      if (reason) report({ pointer: child(pointer, field), message: `The ${field} of this metric ${reason}.` });
    }
  },
};
