import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown } from '../../../syntax/value.ts';
import { hasUnknown, isEmptyText, isSet, itemsOf } from '../../fields.ts';
import { dns1123Label, relaxedEnvironmentName } from '../../names.ts';
import { podSpecOf } from '../../pod-spec.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { hasBackStep } from './paths.ts';

export const fileKeyReference: KubernetesRule = {
  id: 'kubernetes/file-key-reference',
  severity: 'error',
  on: ['core.v1.FileKeySelector'],
  summary: 'A fileKeyRef names a key, a file and an emptyDir volume of the pod.',
  documentation: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-via-file/',
  check(node, report) {
    const { value, pointer, scope } = node;
    if (!since(scope, '1.35')) return;
    for (const field of ['key', 'volumeName', 'path']) {
      if (isEmptyText(value[field]))
        report({ pointer: child(pointer, field), message: `A fileKeyRef needs a ${field}.` });
    }
    const key = asString(value.key);
    const keyReason = key && relaxedEnvironmentName(key);
    if (keyReason) report({ pointer: child(pointer, 'key'), message: `The key ${keyReason}.` });
    const path = asString(value.path);
    if (path && hasBackStep(path)) {
      report({
        pointer: child(pointer, 'path'),
        message: 'The path must not contain "..": it stays inside the volume.',
      });
    }
    const name = asString(value.volumeName);
    if (!name) return;
    const place = child(pointer, 'volumeName');
    const reason = dns1123Label(name);
    if (reason) {
      report({ pointer: place, message: `No volume can be named "${name}": its name ${reason}.` });
      return;
    }
    const volumes = podSpecOf(node)?.value.volumes;
    if (hasUnknown(volumes)) return;
    const known = (itemsOf(volumes) ?? []).map(asObject);
    if (known.some((volume) => isUnknown(volume?.name))) return;
    const volume = known.find((candidate) => candidate?.name === name);
    if (!volume) {
      report({ pointer: place, message: `The pod has no volume named "${name}".` });
    } else if (!isEmptyDirectory(volume)) {
      report({ pointer: place, message: `A fileKeyRef reads from an emptyDir volume, and "${name}" is another kind.` });
    }
  },
};

/** A volume without any source is an emptyDir too. */
function isEmptyDirectory(volume: object): boolean {
  const sources = Object.entries(volume).filter(([field, source]) => field !== 'name' && isSet(source));
  return sources.every(([field]) => field === 'emptyDir');
}
