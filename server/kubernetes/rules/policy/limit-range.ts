import type { Report, RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, isUnknown } from '../../../syntax/value.ts';
import { isSet, oneOf } from '../../fields.ts';
import { qualifiedName } from '../../names.ts';
import type { KubernetesRule, KubernetesScope } from '../../scope.ts';
import { resourceNameReason } from '../pod/resource-quantities.ts';
import { anyResourceReason } from './resource-kinds.ts';

const TYPES = ['Pod', 'Container', 'PersistentVolumeClaim'];
const MAPS = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'];
const DEFAULTS = ['default', 'defaultRequest'];

export const limitRange: KubernetesRule = {
  id: 'kubernetes/limit-range',
  severity: 'error',
  on: ['core.v1.LimitRangeSpec', 'core.v1.LimitRangeItem'],
  summary: 'A LimitRange has one item a type, with resources of that type; Pods have no defaults, claims have storage.',
  documentation: 'https://kubernetes.io/docs/concepts/policy/limit-range/',
  check(node, report) {
    if (node.type === 'core.v1.LimitRangeSpec') checkTypes(node, report);
    else checkItem(node, report);
  },
};

function checkTypes({ value, pointer }: RuleNode<KubernetesScope>, report: Report): void {
  const seen = new Set<string>();
  (asList(value.limits) ?? []).forEach((item, index) => {
    const type = asString(asObject(item)?.type);
    if (type === undefined) return;
    const place = child(pointer, 'limits', index, 'type');
    if (seen.has(type))
      report({ pointer: place, message: `There are limits for ${type} already. Make one item of them.` });
    seen.add(type);
    const reason = qualifiedName(type);
    if (reason) report({ pointer: place, message: `The type of a limit ${reason}.` });
    else if (!type.includes('/') && !TYPES.includes(type)) {
      report({ pointer: place, message: `The type of a limit is ${oneOf(TYPES)}, or has a domain.` });
    }
  });
}

function checkItem({ value, pointer }: RuleNode<KubernetesScope>, report: Report): void {
  const isPod = value.type === 'Pod';
  const nameReason = isPod || value.type === 'Container' ? resourceNameReason : anyResourceReason;
  for (const map of MAPS) {
    const names = Object.keys(asObject(value[map]) ?? {});
    if (isPod && DEFAULTS.includes(map)) {
      if (names.length === 0) continue;
      report({
        pointer: child(pointer, map),
        target: 'key',
        message: `A Pod as a whole has no ${map}: that is for the type Container.`,
        fixes: [{ title: `Remove ${map}`, certain: false, edits: [{ kind: 'remove', pointer: child(pointer, map) }] }],
      });
      continue;
    }
    for (const name of names) {
      const reason = nameReason(name);
      if (!reason) continue;
      report({
        pointer: child(pointer, map, name),
        target: 'key',
        message: `There is no resource "${name}" here: ${reason}.`,
      });
    }
  }
  if (value.type !== 'PersistentVolumeClaim' || isUnknown(value.min) || isUnknown(value.max)) return;
  if (isSet(asObject(value.min)?.storage) || isSet(asObject(value.max)?.storage)) return;
  report({
    pointer: child(pointer, 'limits'),
    message: 'Limits for claims need a min or max of storage.',
  });
}
