import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet, itemsOf } from '../../fields.ts';
import { labelKey, labelValue } from '../../labels.ts';
import type { KubernetesRule } from '../../scope.ts';

export const nodeTaints: KubernetesRule = {
  id: 'kubernetes/node-taints',
  severity: 'error',
  on: ['core.v1.NodeSpec'],
  summary: 'The taints of a Node have valid keys, values and effects, and differ in key or effect.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
  check({ value, pointer, parent }, report) {
    if (parent?.type !== 'core.v1.Node') return;
    const seen = new Set<string>();
    (itemsOf(value.taints) ?? []).forEach((item, index) => {
      const taint = asObject(item);
      if (!taint) return;
      const place = child(pointer, 'taints', index);
      // The server looks for the taints in the metadata.
      const field = child('/metadata/taints', index);
      const say = (name: string, message: string) =>
        report({ pointer: child(field, name), place: child(place, name), message });
      const key = isSet(taint.key) ? asString(taint.key) : '';
      const keyReason = key === undefined ? undefined : labelKey(key);
      if (keyReason) say('key', `The key of a taint ${keyReason}.`);
      const text = asString(taint.value);
      const valueReason = text && labelValue(text);
      if (valueReason) say('value', `The value of a taint ${valueReason}.`);
      if (isEmptyText(taint.effect))
        say('effect', 'A taint needs an effect: NoSchedule, PreferNoSchedule or NoExecute.');
      const effect = asString(taint.effect);
      if (key === undefined || effect === undefined) return;
      const pair = `${effect} ${key}`;
      if (seen.has(pair))
        report({ pointer: field, place, message: `The Node has a taint "${key}" with ${effect} already.` });
      seen.add(pair);
    });
  },
};
