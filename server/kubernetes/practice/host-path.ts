import { child } from '../../syntax/pointer.ts';
import { isSet } from '../fields.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

export const hostPath: PracticeRule = {
  id: 'practice/host-path',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.Volume'],
  summary: 'No volume is a folder of the node.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: HostPath Volumes'],
  check({ value, pointer }, report) {
    if (!isSet(value.hostPath)) return;
    report({
      pointer: child(pointer, 'hostPath'),
      target: 'key',
      message:
        'A hostPath volume opens the files of the node to the pod, and its content differs from node to node. ' +
        'Use a persistentVolumeClaim, or an emptyDir for what need not last.',
    });
  },
};
