import type { Report, RuleNode } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { isEmptyList, isSet, itemsOf, nearestOf, oneOf } from '../../fields.ts';
import { labelKey, labelValue } from '../../labels.ts';
import { dns1123Subdomain } from '../../names.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../../scope.ts';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];

export const nodeAffinity: KubernetesRule = {
  id: 'kubernetes/node-affinity',
  severity: 'error',
  on: ['core.v1.NodeSelector', 'core.v1.NodeSelectorTerm'],
  summary: 'Node selector terms have valid keys and operators, with as many values as the operator takes.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#operators',
  check(node, report) {
    const { value, pointer, type } = node;
    if (type === 'core.v1.NodeSelector') {
      if (!isEmptyList(value.nodeSelectorTerms)) return;
      report({ pointer: child(pointer, 'nodeSelectorTerms'), message: 'A node selector needs at least one term.' });
      return;
    }
    each(value.matchExpressions, child(pointer, 'matchExpressions'), (requirement, place) => {
      checkExpression(requirement, place, report);
      if (checksValues(node)) checkValues(requirement, place, report);
    });
    each(value.matchFields, child(pointer, 'matchFields'), (requirement, place) =>
      checkField(requirement, place, report),
    );
  },
};

function each(list: Value | undefined, pointer: Pointer, visit: (item: ObjectValue, place: Pointer) => void): void {
  (itemsOf(list) ?? []).forEach((item, index) => {
    const object = asObject(item);
    if (object) visit(object, child(pointer, index));
  });
}

function checkExpression(requirement: ObjectValue, pointer: Pointer, report: Report): void {
  const key = isSet(requirement.key) ? asString(requirement.key) : '';
  const keyReason = key === undefined ? undefined : labelKey(key);
  if (keyReason) report({ pointer: child(pointer, 'key'), message: `The key of a node label ${keyReason}.` });
  const operator = isSet(requirement.operator) ? asString(requirement.operator) : '';
  const values = child(pointer, 'values');
  switch (operator) {
    case undefined:
      return;
    case 'In':
    case 'NotIn':
      if (isEmptyList(requirement.values)) {
        report({ pointer: values, message: `The operator ${operator} needs at least one value.` });
      }
      return;
    case 'Exists':
    case 'DoesNotExist':
      if (isEmptyList(requirement.values)) return;
      report({ pointer: values, message: `The operator ${operator} looks at the key only. Remove the values.` });
      return;
    case 'Gt':
    case 'Lt':
      if (isSet(requirement.values) && (asList(requirement.values)?.length ?? 1) === 1) return;
      report({ pointer: values, message: `The operator ${operator} compares with one value.` });
      return;
    default: {
      const place = child(pointer, 'operator');
      const meant = nearestOf(operator, OPERATORS);
      report({
        pointer: place,
        message: `The operator of a node selector is ${oneOf(OPERATORS)}.`,
        ...(meant && {
          fixes: [
            { title: `Change to "${meant}"`, certain: true, edits: [{ kind: 'set', pointer: place, value: meant }] },
          ],
        }),
      });
    }
  }
}

/** Preferred terms may have impossible values, and servers before 1.34 look at none. */
function checksValues({ parent, scope }: RuleNode<KubernetesScope>): boolean {
  return parent?.type === 'core.v1.NodeSelector' && since(scope, '1.34');
}

function checkValues(requirement: ObjectValue, pointer: Pointer, report: Report): void {
  (itemsOf(requirement.values) ?? []).forEach((item, index) => {
    const text = asString(item);
    const reason = text && labelValue(text);
    if (reason) report({ pointer: child(pointer, 'values', index), message: `The value of a label ${reason}.` });
  });
}

function checkField(requirement: ObjectValue, pointer: Pointer, report: Report): void {
  const key = asString(requirement.key);
  if (!isSet(requirement.key) || (key !== undefined && key !== 'metadata.name')) {
    report({ pointer: child(pointer, 'key'), message: 'The only field to select nodes by is metadata.name.' });
  }
  const operator = asString(requirement.operator);
  if (!isSet(requirement.operator) || (operator !== undefined && operator !== 'In' && operator !== 'NotIn')) {
    report({ pointer: child(pointer, 'operator'), message: 'The operator for a field is "In" or "NotIn".' });
  } else if ((itemsOf(requirement.values) ?? [undefined]).length !== 1) {
    report({ pointer: child(pointer, 'values'), message: 'A field is compared with one value.' });
  }
  if (key !== 'metadata.name') return;
  (itemsOf(requirement.values) ?? []).forEach((item, index) => {
    const name = asString(item);
    const reason = name !== undefined && dns1123Subdomain(name);
    if (reason) report({ pointer: child(pointer, 'values', index), message: `The name of a node ${reason}.` });
  });
}
