import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const LISTS: { readonly [list: string]: { readonly key: string; readonly message: string } } = {
  hostAliases: { key: 'ip', message: 'This IP address is above already. Put all its host names into one item.' },
  imagePullSecrets: { key: 'name', message: 'This Secret is above already.' },
};

export const duplicateReferences: KubernetesRule = {
  id: 'kubernetes/duplicate-references',
  severity: 'warning',
  on: ['core.v1.PodSpec'],
  summary: 'hostAliases and imagePullSecrets name nothing twice, and no pull secret is without a name.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec',
  check({ value, pointer }, report) {
    for (const [list, { key, message }] of Object.entries(LISTS)) {
      const first = new Map<string, string>();
      (itemsOf(value[list]) ?? []).forEach((item, index) => {
        const object = asObject(item);
        if (!object) return;
        const place = child(pointer, list, index, key);
        if (list === 'imagePullSecrets' && isEmptyText(object[key])) {
          report({ pointer: place, message: 'A pull secret needs a name; without it, this item does nothing.' });
          return;
        }
        const text = asString(object[key]);
        if (!text) return;
        const earlier = first.get(text);
        if (earlier === undefined) first.set(text, place);
        else report({ pointer: place, message, related: [{ pointer: earlier, message: 'The first one' }] });
      });
    }
  },
};
