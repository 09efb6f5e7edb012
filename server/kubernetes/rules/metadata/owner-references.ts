import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const REQUIRED = ['apiVersion', 'kind', 'name', 'uid'];

export const ownerReferences: KubernetesRule = {
  id: 'kubernetes/owner-references',
  severity: 'error',
  on: ['meta.v1.ObjectMeta'],
  summary: 'Owner references name their owner completely, and at most one of them is the controller.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/',
  check({ value, pointer, parent }, report) {
    if (parent?.parent) return;
    const references = (itemsOf(value.ownerReferences) ?? []).map(asObject);
    let controllers = 0;
    references.forEach((reference, index) => {
      if (!reference) return;
      const place = child(pointer, 'ownerReferences', index);
      for (const field of REQUIRED) {
        if (!isEmptyText(reference[field])) continue;
        report({ pointer: child(place, field), message: `An owner reference needs a ${field}.` });
      }
      if (asString(reference.apiVersion) === 'v1' && asString(reference.kind) === 'Event') {
        report({ pointer: place, message: 'An Event cannot own other objects.' });
      }
      if (reference.controller !== true) return;
      controllers += 1;
      if (controllers === 1) return;
      report({
        pointer: child(place, 'controller'),
        message:
          'Only one owner can be the controller, and another reference is already. Remove one `controller: true`.',
      });
    });
  },
};
