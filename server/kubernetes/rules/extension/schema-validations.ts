import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { isSet, itemsOf } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { eachSchema } from './definition-schemas.ts';
import { walkSchema } from './schema-walk.ts';

const FIELD = 'x-kubernetes-validations';

export const schemaValidations: KubernetesRule = {
  id: 'kubernetes/schema-validations',
  severity: 'error',
  on: ['apiextensions.v1.CustomResourceDefinitionSpec'],
  summary: 'A CEL rule of a schema has an expression, and a message of one line.',
  documentation:
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules',
  check({ value, scope }, report) {
    // Before 1.25, servers drop them.
    if (!since(scope, '1.25')) return;
    eachSchema(value, report, (root, pointer, say) => {
      walkSchema(root, pointer, (node) => {
        (itemsOf(node.schema[FIELD]) ?? []).forEach((item, index) => {
          const rule = asObject(item);
          if (rule) checkRule(rule, child(node.pointer, FIELD, index), say);
        });
      });
    });
  },
};

function checkRule(rule: ObjectValue, pointer: Pointer, report: Report): void {
  const text = (field: string) => (isSet(rule[field]) ? asString(rule[field]) : '');
  const expression = text('rule');
  const message = text('message');
  if (expression?.trim() === '') {
    report({
      pointer: child(pointer, 'rule'),
      message: 'A validation needs a rule: a CEL expression that must be true.',
    });
  } else if (isBlank(message)) {
    report({ pointer: child(pointer, 'message'), message: 'A message must not be blank. Remove it.' });
  } else if (message && hasLineBreak(message.trim())) {
    report({ pointer: child(pointer, 'message'), message: 'A message is one line.' });
  } else if (message === '' && expression && hasLineBreak(expression.trim())) {
    report({
      pointer: child(pointer, 'message'),
      message: 'A rule of several lines needs a message to show instead of it.',
    });
  }
  for (const field of ['messageExpression', 'fieldPath']) {
    if (isBlank(text(field))) {
      report({ pointer: child(pointer, field), message: `${field} must not be blank. Remove it.` });
    }
  }
  if (hasLineBreak(text('fieldPath') ?? '')) {
    report({ pointer: child(pointer, 'fieldPath'), message: 'A fieldPath is one line.' });
  }
}

function hasLineBreak(text: string): boolean {
  return /[\n\r]/.test(text);
}

function isBlank(text: string | undefined): boolean {
  return text !== undefined && text !== '' && text.trim() === '';
}
