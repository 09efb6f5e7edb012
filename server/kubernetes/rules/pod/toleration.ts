import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet, nearestOf, oneOf } from '../../fields.ts';
import { labelKey, labelValue } from '../../labels.ts';
import type { KubernetesRule } from '../../scope.ts';

const OPERATORS = ['Equal', 'Exists'];
const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

export const toleration: KubernetesRule = {
  id: 'kubernetes/toleration',
  severity: 'error',
  on: ['core.v1.Toleration'],
  summary:
    'A toleration has a key unless it tolerates everything, no value with Exists, and seconds only with NoExecute.',
  documentation: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
  check({ value, pointer }, report) {
    const key = asString(value.key);
    const keyReason = key && labelKey(key);
    if (keyReason) report({ pointer: child(pointer, 'key'), message: `The key of a taint ${keyReason}.` });

    const operatorPlace = child(pointer, 'operator');
    const operator = isSet(value.operator) ? asString(value.operator) : '';
    const isEqual = operator === '' || operator === 'Equal';
    const text = asString(value.value);
    if (operator !== undefined && operator !== '' && !OPERATORS.includes(operator)) {
      const meant = nearestOf(operator, OPERATORS);
      report({
        pointer: operatorPlace,
        message: `The operator of a toleration is ${oneOf(OPERATORS)}.`,
        ...(meant && {
          fixes: [
            {
              title: `Change to "${meant}"`,
              certain: true,
              edits: [{ kind: 'set', pointer: operatorPlace, value: meant }],
            },
          ],
        }),
      });
    } else if (isEqual && isEmptyText(value.key)) {
      report({
        pointer: operatorPlace,
        message: 'A toleration needs a key, unless its operator is "Exists": then it tolerates every taint.',
      });
    } else if (operator === 'Exists' && text) {
      report({
        pointer: operatorPlace,
        message: 'With the operator Exists, any value is tolerated. Remove the value, or use Equal.',
        fixes: [
          {
            title: 'Use the operator Equal',
            certain: false,
            edits: [{ kind: 'set', pointer: operatorPlace, value: 'Equal' }],
          },
          {
            title: 'Remove the value',
            certain: false,
            edits: [{ kind: 'remove', pointer: child(pointer, 'value') }],
          },
        ],
      });
    }
    const valueReason = isEqual && text && labelValue(text);
    if (valueReason) {
      const message = `The value of a taint ${valueReason}.`;
      report({ pointer: operatorPlace, place: child(pointer, 'value'), message });
    }

    const effectPlace = child(pointer, 'effect');
    const effect = isSet(value.effect) ? asString(value.effect) : '';
    if (effect === undefined) return;
    if (effect !== '' && !EFFECTS.includes(effect)) {
      const meant = nearestOf(effect, EFFECTS);
      report({
        pointer: effectPlace,
        message: `The effect of a taint is ${oneOf(EFFECTS)}.`,
        ...(meant && {
          fixes: [
            {
              title: `Change to "${meant}"`,
              certain: true,
              edits: [{ kind: 'set', pointer: effectPlace, value: meant }],
            },
          ],
        }),
      });
    } else if (isSet(value.tolerationSeconds) && effect !== 'NoExecute') {
      report({
        pointer: effectPlace,
        message: 'tolerationSeconds is for the effect "NoExecute", the only one that ends running pods.',
      });
    }
  },
};
