import type { Fix } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asString, type ObjectValue } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { pathSegment } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

/** The only kind of the core group that scales. */
const CORE_KIND = 'ReplicationController';
const OWNERS = /\.(?:HorizontalPodAutoscalerSpec|ObjectMetricSource)$/;
const APPS_KINDS = new Set<unknown>(['Deployment', 'ReplicaSet', 'StatefulSet']);

export const scaleTarget: KubernetesRule = {
  id: 'kubernetes/scale-target',
  severity: 'error',
  on: [
    'autoscaling.v1.CrossVersionObjectReference',
    'autoscaling.v2.CrossVersionObjectReference',
    'autoscaling.v2beta2.CrossVersionObjectReference',
  ],
  summary: 'An autoscaler names its target by kind, name and an apiVersion with a group.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/',
  check({ value, pointer, parent, scope }, report) {
    // What stands in the status is not looked at.
    if (!parent || !OWNERS.test(parent.type)) return;
    for (const field of ['kind', 'name']) {
      const text = asString(value[field]);
      const reason = text === undefined ? undefined : text === '' ? 'must not be empty' : pathSegment(text);
      if (reason) report({ pointer: child(pointer, field), message: `The ${field} of the target ${reason}.` });
    }
    const apiVersion = isSet(value.apiVersion) ? asString(value.apiVersion) : '';
    if (apiVersion === undefined || !since(scope, '1.34')) return;
    const place = child(pointer, 'apiVersion');
    const slashes = apiVersion.split('/').length - 1;
    if (slashes > 1) {
      report({ pointer: place, message: 'An apiVersion is a group and a version, such as apps/v1.' });
      return;
    }
    // Metrics of any object may be read, in the core group too.
    const isMetric = parent.type.endsWith('.ObjectMetricSource');
    const hasGroup = slashes === 1 && !apiVersion.startsWith('/');
    if (hasGroup || isMetric || asString(value.kind) === undefined || value.kind === CORE_KIND) return;
    report({
      pointer: place,
      message: 'The target needs the apiVersion of its kind with its group, such as apps/v1.',
      fixes: groupFix(value, pointer),
    });
  },
};

function groupFix(value: ObjectValue, pointer: Pointer): Fix[] {
  if (!APPS_KINDS.has(value.kind)) return [];
  return [
    {
      title: `${value.apiVersion === undefined ? 'Add' : 'Change to'} apiVersion: apps/v1`,
      certain: true,
      edits: [
        value.apiVersion === undefined
          ? { kind: 'insert', pointer, members: { apiVersion: 'apps/v1' } }
          : { kind: 'set', pointer: child(pointer, 'apiVersion'), value: 'apps/v1' },
      ],
    },
  ];
}
