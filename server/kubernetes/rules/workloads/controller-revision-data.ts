import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const controllerRevisionData: KubernetesRule = {
  id: 'kubernetes/controller-revision-data',
  severity: 'error',
  on: ['apps.v1.ControllerRevision'],
  summary: 'A ControllerRevision has data.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/controller-revision-v1/',
  check({ value, pointer }, report) {
    if (isSet(value.data)) return;
    report({ pointer: child(pointer, 'data'), message: 'A ControllerRevision needs the data of its revision.' });
  },
};
