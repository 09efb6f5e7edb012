import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isEmptyText, itemsOf } from '../../fields.ts';
import { labelKey } from '../../labels.ts';
import { dns1123Label } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { checkMatchLabelKeys } from './match-label-keys.ts';

export const podAffinityTerm: KubernetesRule = {
  id: 'kubernetes/pod-affinity-term',
  severity: 'error',
  on: ['core.v1.PodAffinityTerm'],
  summary: 'A pod affinity term has a topologyKey, valid namespaces, and label keys that its selector does not use.',
  documentation:
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
  check(node, report) {
    const { value, pointer, scope } = node;
    const place = child(pointer, 'topologyKey');
    const topologyKey = asString(value.topologyKey);
    const reason = topologyKey && labelKey(topologyKey);
    if (isEmptyText(value.topologyKey)) {
      report({ pointer: place, message: 'A pod affinity term needs a topologyKey, such as kubernetes.io/hostname.' });
    }
    if (reason) report({ pointer: place, message: `The topologyKey is the key of a node label: it ${reason}.` });
    (itemsOf(value.namespaces) ?? []).forEach((item, index) => {
      const name = asString(item);
      const nameReason = name !== undefined && dns1123Label(name);
      if (!nameReason) return;
      report({ pointer: child(pointer, 'namespaces', index), message: `The name of a namespace ${nameReason}.` });
    });
    // Before 1.31, servers drop these keys.
    if (since(scope, '1.31')) checkMatchLabelKeys(node, report, true);
  },
};
