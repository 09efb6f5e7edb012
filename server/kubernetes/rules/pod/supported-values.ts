import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { nearestOf, oneOf } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { SUPPORTED_VALUES } from './supported-values.data.ts';

export const supportedValues: KubernetesRule = {
  id: 'kubernetes/supported-values',
  severity: 'error',
  on: Object.keys(SUPPORTED_VALUES),
  summary: 'Fields of pods that take one of a few values have one of them.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/',
  check({ value, pointer, type, parent, scope }, report) {
    // A persistent volume's disk has rules of its own.
    if (parent?.type === 'core.v1.PersistentVolumeSpec') return;
    for (const [field, supported] of Object.entries(SUPPORTED_VALUES[type] ?? {})) {
      const text = asString(value[field]);
      if (text === undefined || supported.values.includes(text)) continue;
      if (text === '' && supported.blank) continue;
      if (supported.since && !since(scope, supported.since)) continue;
      const place = child(pointer, field);
      const meant = nearestOf(text, supported.values);
      report({
        pointer: place,
        message: `${field} cannot be "${text}": it is ${oneOf(supported.values)}.`,
        ...(meant && {
          fixes: [
            { title: `Change to "${meant}"`, certain: true, edits: [{ kind: 'set', pointer: place, value: meant }] },
          ],
        }),
      });
    }
  },
};
