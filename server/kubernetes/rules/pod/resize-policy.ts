import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, type Value } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf, oneOf } from '../../fields.ts';
import { podSpecOf } from '../../pod-spec.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const RESOURCES = ['cpu', 'memory'];
const POLICIES = ['NotRequired', 'RestartContainer'];

export const resizePolicy: KubernetesRule = {
  id: 'kubernetes/resize-policy',
  severity: 'error',
  on: ['core.v1.Container'],
  summary: 'A resizePolicy is for cpu or memory, once each, and asks for no restart in pods that never restart.',
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/',
  check(container, report) {
    // Before 1.33, servers drop the field.
    if (!since(container.scope, '1.33')) return;
    const names = new Set<Value | undefined>();
    (itemsOf(container.value.resizePolicy) ?? []).forEach((item, index) => {
      const policy = asObject(item);
      if (!policy) return;
      const place = child(container.pointer, 'resizePolicy', index);
      const name = asString(policy.resourceName);
      if (isEmptyText(policy.resourceName) || (name !== undefined && !RESOURCES.includes(name))) {
        report({
          pointer: child(place, 'resourceName'),
          message: `The resourceName of a resizePolicy is ${oneOf(RESOURCES)}.`,
        });
      }
      if (name && names.has(name)) report({ pointer: place, message: `There is a resizePolicy for ${name} already.` });
      names.add(name);
      const restart = asString(policy.restartPolicy);
      if (isEmptyText(policy.restartPolicy) || (restart !== undefined && !POLICIES.includes(restart))) {
        report({
          pointer: child(place, 'restartPolicy'),
          message: `The restartPolicy of a resizePolicy is ${oneOf(POLICIES)}.`,
        });
      } else if (restart === 'RestartContainer' && podSpecOf(container)?.value.restartPolicy === 'Never') {
        report({
          pointer: child(place, 'restartPolicy'),
          message: 'The pod has restartPolicy: Never, so resizing cannot restart a container: use "NotRequired".',
        });
      }
    });
  },
};
