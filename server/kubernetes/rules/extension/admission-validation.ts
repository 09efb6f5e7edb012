import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { checkOneOf, objectOrEmpty } from '../../checks.ts';
import { isEmptyList, isSet, itemsOf } from '../../fields.ts';
import { qualifiedName } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const REASONS = ['Forbidden', 'Invalid', 'RequestEntityTooLarge'];
const MOST_ANNOTATIONS = 20;
const LONGEST_EXPRESSION = 5 * 1024;

export const admissionValidation: KubernetesRule = {
  id: 'kubernetes/admission-validation',
  severity: 'error',
  on: ['v1', 'v1beta1', 'v1alpha1'].map((version) => `admissionregistration.${version}.ValidatingAdmissionPolicy`),
  summary: 'A validating policy has validations or audit annotations, with expressions and messages of one line.',
  documentation:
    'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#validation-expression',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec) return;
    if (isEmptyList(spec.validations) && isEmptyList(spec.auditAnnotations)) {
      report({
        pointer: '/spec/validations',
        message: 'A policy needs at least one validation, or one of auditAnnotations.',
      });
      return;
    }
    (itemsOf(spec.validations) ?? []).forEach((item, index) => {
      const validation = asObject(item);
      if (validation) checkValidation(validation, child('/spec/validations', index), report);
    });
    checkAnnotations(spec, asString(asObject(value.metadata)?.name), report);
  },
};

function checkValidation(validation: ObjectValue, pointer: Pointer, report: Report): void {
  const text = (field: string) => (isSet(validation[field]) ? asString(validation[field]) : '');
  if (text('expression')?.trim() === '') {
    report({
      pointer: child(pointer, 'expression'),
      message: 'A validation needs a CEL expression that must be true.',
    });
  }
  for (const field of ['message', 'messageExpression']) {
    if (isBlank(text(field))) {
      report({ pointer: child(pointer, field), message: `A ${field} must not be blank. Remove it.` });
    }
  }
  if (/[\n\r]/.test(text('message')?.trim() ?? '')) {
    report({ pointer: child(pointer, 'message'), message: 'A message is one line.' });
  }
  checkOneOf(validation.reason, child(pointer, 'reason'), REASONS, report, 'The reason');
}

function checkAnnotations(spec: ObjectValue, policy: string | undefined, report: Report): void {
  const annotations = itemsOf(spec.auditAnnotations) ?? [];
  const list = '/spec/auditAnnotations';
  if (annotations.length > MOST_ANNOTATIONS) {
    report({ pointer: list, target: 'key', message: `A policy has at most ${MOST_ANNOTATIONS} auditAnnotations.` });
  }
  const keys = annotations.map((item) => (isSet(asObject(item)?.key) ? asString(asObject(item)?.key) : ''));
  annotations.forEach((item, index) => {
    const annotation = asObject(item);
    const key = keys[index];
    if (!annotation || key === undefined) return;
    const place = child(list, index);
    const isTwice = keys.indexOf(key) < index;
    const reason =
      (policy && qualifiedName(`${policy}/${key}`)) || (isTwice ? 'must not be in the list twice' : undefined);
    if (reason) report({ pointer: child(place, 'key'), message: `The key of an audit annotation ${reason}.` });
    const expression = isSet(annotation.valueExpression) ? asString(annotation.valueExpression) : '';
    if (expression === undefined) return;
    const isTooLong = new TextEncoder().encode(expression.trim()).length > LONGEST_EXPRESSION;
    if (expression.trim() !== '' && !isTooLong) return;
    report({
      pointer: child(place, 'valueExpression'),
      message: isTooLong
        ? `An expression is at most ${LONGEST_EXPRESSION} bytes long.`
        : 'An audit annotation needs a valueExpression.',
    });
  });
}

function isBlank(text: string | undefined): boolean {
  return text !== undefined && text !== '' && text.trim() === '';
}
