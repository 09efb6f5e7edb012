import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { allContainers } from '../../pod-spec.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { APPARMOR_CONTAINER, SECCOMP_CONTAINER, SECCOMP_POD } from './annotation-keys.ts';

const OF_TYPE: { readonly [type: string]: readonly string[] } = {
  Unconfined: ['unconfined'],
  RuntimeDefault: ['runtime/default', 'docker/default'],
};

export const profileAnnotations: KubernetesRule = {
  id: 'kubernetes/profile-annotations',
  severity: 'error',
  on: ['core.v1.PodTemplateSpec', 'core.v1.Pod'],
  summary: 'Where a security profile stands in an annotation and in its field, both say the same.',
  documentation: 'https://kubernetes.io/docs/tutorials/security/seccomp/',
  check({ value, pointer, scope }, report) {
    const annotations = asObject(asObject(value.metadata)?.annotations);
    const spec = asObject(value.spec);
    if (!annotations || !spec) return;
    const specPlace = child(pointer, 'spec');
    const podContext = asObject(spec.securityContext);
    compare(
      annotations[SECCOMP_POD],
      podContext?.seccompProfile,
      child(specPlace, 'securityContext', 'seccompProfile'),
      report,
    );
    for (const container of allContainers(spec, specPlace)) {
      const name = asString(container.value.name);
      const context = asObject(container.value.securityContext);
      const at = (field: string) => child(container.pointer, 'securityContext', field);
      compare(annotations[`${SECCOMP_CONTAINER}${name}`], context?.seccompProfile, at('seccompProfile'), report);
      if (!since(scope, '1.30') || asObject(spec.os)?.name === 'windows') continue;
      const profile = isSet(context?.appArmorProfile) ? context.appArmorProfile : podContext?.appArmorProfile;
      compare(annotations[`${APPARMOR_CONTAINER}${name}`], profile, at('appArmorProfile'), report);
    }
  },
};

function compare(annotation: Value | undefined, field: Value | undefined, pointer: Pointer, report: Report): void {
  const text = asString(annotation);
  const profile = asObject(field);
  if (text === undefined || !profile || agrees(text, profile)) return;
  report({
    pointer: child(pointer, 'type'),
    message: `An annotation says "${text}" for the same profile. Remove the annotation: the field has taken its place.`,
  });
}

function agrees(text: string, profile: ObjectValue): boolean {
  const type = asString(profile.type);
  if (type === 'Localhost') return text === `localhost/${asString(profile.localhostProfile)}`;
  const expected = type === undefined ? undefined : OF_TYPE[type];
  return !expected || expected.includes(text);
}
