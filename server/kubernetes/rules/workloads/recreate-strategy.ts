import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

/** The type that makes `rollingUpdate` senseless. DaemonSets accept it with any type. */
const WITHOUT_ROLLING: { readonly [type: string]: string } = {
  'apps.v1.DeploymentStrategy': 'Recreate',
  'apps.v1.StatefulSetUpdateStrategy': 'OnDelete',
};

export const recreateStrategy: KubernetesRule = {
  id: 'kubernetes/recreate-strategy',
  severity: 'error',
  on: Object.keys(WITHOUT_ROLLING),
  summary: 'A strategy that does not roll has no rollingUpdate.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy',
  check({ value, pointer, type }, report) {
    if (value.type !== WITHOUT_ROLLING[type] || !isSet(value.rollingUpdate)) return;
    const place = child(pointer, 'rollingUpdate');
    report({
      pointer: place,
      target: 'key',
      message: `With the type "${value.type}" nothing rolls: remove rollingUpdate, or change the type to "RollingUpdate".`,
      related: [{ pointer: child(pointer, 'type'), message: 'The type' }],
      fixes: [{ title: 'Remove rollingUpdate', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
    });
  },
};
