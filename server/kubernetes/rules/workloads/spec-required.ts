import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

/** The first thing that a server misses in a spec that is not there. Other kinds have rules that look at what is missing. */
const FIRST_MISSED: Readonly<Record<string, readonly string[]>> = {
  'apps.v1.DaemonSet': ['selector'],
  'apps.v1.Deployment': ['selector'],
  'apps.v1.ReplicaSet': ['selector'],
  'apps.v1.StatefulSet': ['selector'],
  'batch.v1.Job': ['template', 'spec', 'containers'],
  'core.v1.Pod': ['containers'],
  'core.v1.ReplicationController': ['template'],
};

export const specRequired: KubernetesRule = {
  id: 'kubernetes/spec-required',
  severity: 'error',
  on: Object.keys(FIRST_MISSED),
  summary: 'A workload has a spec.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/#object-spec-and-status',
  check({ value, type, scope }, report) {
    if (isSet(value.spec)) return;
    report({
      pointer: child('/spec', ...(FIRST_MISSED[type] ?? [])),
      message: `This ${scope.kind} has no spec: nothing says what it runs.`,
    });
  },
};
