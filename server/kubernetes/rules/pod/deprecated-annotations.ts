import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { allContainers } from '../../pod-spec.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { APPARMOR_CONTAINER, SECCOMP_CONTAINER, SECCOMP_POD } from './annotation-keys.ts';

/** What has taken the place of an annotation that does nothing any more. */
const REPLACED: { readonly [annotation: string]: string } = {
  'scheduler.alpha.kubernetes.io/critical-pod': 'priorityClassName',
  'security.alpha.kubernetes.io/sysctls': 'securityContext.sysctls',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'securityContext.sysctls',
};

export const deprecatedAnnotations: KubernetesRule = {
  id: 'kubernetes/deprecated-annotations',
  severity: 'warning',
  on: ['core.v1.PodTemplateSpec', 'core.v1.Pod'],
  summary: 'Pods use fields, and no annotations that fields have replaced.',
  documentation: 'https://kubernetes.io/docs/reference/labels-annotations-taints/',
  check({ value, pointer, scope }, report) {
    const annotations = asObject(asObject(value.metadata)?.annotations);
    const spec = asObject(value.spec);
    if (!annotations || !spec) return;
    const context = asObject(spec.securityContext);
    const warn = warner(annotations, pointer, report);
    for (const [annotation, field] of Object.entries(REPLACED)) {
      warn(annotation, `This annotation does nothing any more: use ${field}.`);
    }
    const seccomp = 'This annotation does nothing since Kubernetes 1.27: use securityContext.seccompProfile.';
    if (since(scope, '1.27') && !isSet(context?.seccompProfile)) warn(SECCOMP_POD, seccomp);
    for (const container of allContainers(spec, '')) {
      const name = asString(container.value.name);
      const own = asObject(container.value.securityContext);
      if (since(scope, '1.27') && !isSet(own?.seccompProfile)) warn(`${SECCOMP_CONTAINER}${name}`, seccomp);
      if (!since(scope, '1.30') || isSet(own?.appArmorProfile) || isSet(context?.appArmorProfile)) continue;
      warn(
        `${APPARMOR_CONTAINER}${name}`,
        'This annotation is deprecated since Kubernetes 1.30: use securityContext.appArmorProfile.',
      );
    }
  },
};

function warner(annotations: ObjectValue, pointer: string, report: Report): (key: string, message: string) => void {
  return (key, message) => {
    if (!isSet(annotations[key])) return;
    report({ pointer: child(pointer, 'metadata', 'annotations', key), target: 'key', message });
  };
}
