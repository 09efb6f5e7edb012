import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const volumeMountMode: KubernetesRule = {
  id: 'kubernetes/volume-mount-mode',
  severity: 'error',
  on: ['core.v1.VolumeMount'],
  summary:
    'Bidirectional mounts need a privileged container; recursively read-only mounts are read-only and not propagated.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation',
  check({ value, pointer, parent, scope }, report) {
    const propagation = asString(value.mountPropagation);
    if (propagation === 'Bidirectional' && !mayBePrivileged(parent?.value.securityContext)) {
      report({
        pointer: child(pointer, 'mountPropagation'),
        message: 'Only a privileged container can mount with Bidirectional propagation.',
      });
    }
    const recursive = asString(value.recursiveReadOnly);
    if ((recursive !== 'Enabled' && recursive !== 'IfPossible') || !since(scope, '1.31')) return;
    const place = child(pointer, 'recursiveReadOnly');
    if (value.readOnly !== true && !isUnknown(value.readOnly)) {
      report({ pointer: place, message: 'recursiveReadOnly is for mounts that are read-only: set readOnly: true.' });
    }
    if (propagation !== undefined && propagation !== 'None') {
      report({ pointer: place, message: 'recursiveReadOnly and mountPropagation exclude each other.' });
    }
  },
};

function mayBePrivileged(context: unknown): boolean {
  if (isUnknown(context)) return true;
  const privileged = asObject(context)?.privileged;
  return privileged === true || (isSet(privileged) && isUnknown(privileged));
}
