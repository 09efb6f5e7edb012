import { child } from '../../syntax/pointer.ts';
import { asObject, asString } from '../../syntax/value.ts';
import { APPARMOR_CONTAINER } from '../rules/pod/annotation-keys.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

const MESSAGE =
  'Without AppArmor nothing limits what the container may do to its node. Use RuntimeDefault, or a Localhost profile.';

export const apparmorProfile: PracticeRule = {
  id: 'practice/apparmor-profile',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.AppArmorProfile', 'core.v1.PodTemplateSpec', 'core.v1.Pod'],
  summary: 'No container turns AppArmor off.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: AppArmor'],
  check({ value, pointer, type }, report) {
    if (type === 'core.v1.AppArmorProfile') {
      if (value.type === 'Unconfined') report({ pointer: child(pointer, 'type'), message: MESSAGE });
      return;
    }
    const annotations = asObject(asObject(value.metadata)?.annotations) ?? {};
    for (const [key, annotation] of Object.entries(annotations)) {
      const profile = key.startsWith(APPARMOR_CONTAINER) ? asString(annotation) : undefined;
      if (!profile || profile === 'runtime/default' || profile.startsWith('localhost/')) continue;
      report({ pointer: child(pointer, 'metadata', 'annotations', key), message: MESSAGE });
    }
  },
};
