import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

/** The field that a type of metric is described in. */
const SOURCES: { readonly [type: string]: string } = {
  Object: 'object',
  External: 'external',
  Pods: 'pods',
  Resource: 'resource',
  ContainerResource: 'containerResource',
};

export const metricSource: KubernetesRule = {
  id: 'kubernetes/metric-source',
  severity: 'error',
  on: ['autoscaling.v2.MetricSpec', 'autoscaling.v2beta2.MetricSpec'],
  summary: 'A metric is described in the field of its type, and in no other.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
  check({ value, pointer }, report) {
    const type = asString(value.type) ?? '';
    const expected = Object.hasOwn(SOURCES, type) ? SOURCES[type] : undefined;
    if (expected === undefined) return;
    const present = Object.values(SOURCES).filter((source) => isSet(value[source]));
    if (!present.includes(expected)) {
      const meant = Object.keys(SOURCES).find((candidate) => present.length === 1 && SOURCES[candidate] === present[0]);
      report({
        pointer: child(pointer, expected),
        message: `A metric of the type ${type} is described in \`${expected}\`, which is missing.`,
        ...(meant && {
          related: [{ pointer: child(pointer, 'type'), message: 'The type' }],
          fixes: [
            {
              title: `Change the type to "${meant}"`,
              certain: false,
              edits: [{ kind: 'set', pointer: child(pointer, 'type'), value: meant }],
            },
          ],
        }),
      });
    }
    // One wrong source is a wrong type, which has been said.
    if (present.length < 2) return;
    for (const source of present) {
      if (source === expected) continue;
      report({
        pointer: child(pointer, source),
        target: 'key',
        message: `The type of this metric is ${type}, so it has no \`${source}\`. Make another metric of it.`,
      });
    }
  },
};
