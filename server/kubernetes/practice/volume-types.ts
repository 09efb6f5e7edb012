import { child } from '../../syntax/pointer.ts';
import { isSet } from '../fields.ts';
import { VOLUME_SOURCES } from '../rules/pod/volume-sources.data.ts';
import { type PracticeRule, RESTRICTED } from './practice.ts';

const ALLOWED: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);
const OTHERS = VOLUME_SOURCES.filter((source) => !ALLOWED.has(source));

export const volumeTypes: PracticeRule = {
  id: 'practice/volume-types',
  severity: 'warning',
  preset: 'strict',
  on: ['core.v1.Volume'],
  summary: 'Volumes come from the cluster: claims, configuration, secrets and scratch space.',
  documentation: RESTRICTED,
  sources: ['Pod Security Standards restricted: Volume Types'],
  check({ value, pointer }, report) {
    const source = OTHERS.find((name) => isSet(value[name]));
    if (source === undefined) return;
    report({
      pointer: child(pointer, source),
      target: 'key',
      message: `A volume of type ${source} ties the pod to storage outside the cluster's control. Use a persistentVolumeClaim.`,
    });
  },
};
