import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown } from '../../../syntax/value.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import { allContainers, type PodContainer } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';
import { APPARMOR_CONTAINER, SECCOMP_CONTAINER, SECCOMP_POD } from './annotation-keys.ts';
import { descendingPath } from './paths.ts';

const MIRROR = 'kubernetes.io/config.mirror';
const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';

export const podAnnotations: KubernetesRule = {
  id: 'kubernetes/pod-annotations',
  severity: 'error',
  on: ['core.v1.PodTemplateSpec', 'core.v1.Pod'],
  summary: 'The annotations of a pod that Kubernetes itself reads have valid values.',
  documentation: 'https://kubernetes.io/docs/reference/labels-annotations-taints/',
  check({ value, pointer }, report) {
    const annotations = asObject(asObject(value.metadata)?.annotations);
    if (!annotations) return;
    const spec = asObject(value.spec) ?? {};
    const at = (key: string) => child(pointer, 'metadata', 'annotations', key);
    const cost = asString(annotations[DELETION_COST]);
    if (cost !== undefined && !isCost(cost)) {
      report({
        pointer: at(DELETION_COST),
        message: 'The cost of deleting a pod is a whole number of 32 bits, such as "100".',
      });
    }
    if (isSet(annotations[MIRROR]) && isEmptyText(spec.nodeName)) {
      report({
        pointer: at(MIRROR),
        target: 'key',
        message: 'Only a pod with a nodeName can be the mirror of a static pod.',
      });
    }
    const containers = allContainers(spec, '');
    for (const [key, member] of Object.entries(annotations)) {
      const text = asString(member);
      if (text === undefined) continue;
      if (key === SECCOMP_POD || key.startsWith(SECCOMP_CONTAINER)) {
        const reason = seccompReason(text);
        if (reason) report({ pointer: at(key), message: reason });
      }
      if (!key.startsWith(APPARMOR_CONTAINER)) continue;
      const name = key.slice(APPARMOR_CONTAINER.length);
      if (isMissing(name, containers)) {
        report({ pointer: at(key), target: 'key', message: `The pod has no container named "${name}".` });
      }
      if (/^(runtime\/default|unconfined|localhost\/.*)?$/.test(text)) continue;
      report({
        pointer: at(key),
        message: 'An AppArmor profile is runtime/default, unconfined, or localhost/ with the name of a profile.',
      });
    }
  },
};

/** Numbers with a plus sign or a leading zero are refused. */
function isCost(text: string): boolean {
  const number = Number(text);
  return /^(0|-\d+|[1-9]\d*)$/.test(text) && number >= -(2 ** 31) && number < 2 ** 31;
}

function isMissing(name: string, containers: readonly PodContainer[]): boolean {
  return containers.every((container) => container.value.name !== name && !isUnknown(container.value.name));
}

function seccompReason(profile: string): string | undefined {
  if (profile === 'runtime/default' || profile === 'docker/default' || profile === 'unconfined') return undefined;
  if (!profile.startsWith('localhost/')) {
    return 'A seccomp profile is runtime/default, unconfined, or localhost/ with the path of a file.';
  }
  const reason = descendingPath(profile.slice('localhost/'.length));
  return reason && `The path of a seccomp profile ${reason}.`;
}
