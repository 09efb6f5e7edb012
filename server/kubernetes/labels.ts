import { asList, asObject, asString, isUnknown, type ObjectValue, type Value } from '../syntax/value.ts';
import { qualifiedName } from './names.ts';

const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;

/** Why a text cannot be the key of a label, as a phrase that begins with "must"; undefined when it can. */
export const labelKey = qualifiedName;

/** Why a text cannot be the value of a label, as a phrase that begins with "must"; undefined when it can. */
export function labelValue(text: string): string | undefined {
  if (text.length > 63) return 'must be at most 63 characters long';
  if (LABEL_VALUE.test(text)) return undefined;
  return "must be empty or consist of letters, digits, '-', '_' and '.', and begin and end with a letter or digit";
}

/** Whether a label selector selects nothing in particular: no label and no expression. Null counts as empty. */
export function isEmptySelector(selector: ObjectValue): boolean {
  const labels = asObject(selector.matchLabels);
  const expressions = asList(selector.matchExpressions);
  if (isUnknown(selector.matchLabels) || isUnknown(selector.matchExpressions)) return false;
  return (!labels || Object.keys(labels).length === 0) && (!expressions || expressions.length === 0);
}

/**
 * Whether a label selector (`matchLabels`, `matchExpressions`) matches these labels.
 * Undefined when that cannot be known: an unknown value takes part, or the selector itself is not valid.
 */
export function matchesSelector(selector: ObjectValue, labels: ObjectValue): boolean | undefined {
  if (isUnknown(selector.matchLabels) || isUnknown(selector.matchExpressions)) return undefined;
  if (Object.entries(asObject(selector.matchLabels) ?? {}).some(isNoLabel)) return undefined;
  return allOf([
    ...Object.entries(asObject(selector.matchLabels) ?? {}).map(([key, value]) => matchesLabel(labels, key, value)),
    ...(asList(selector.matchExpressions) ?? []).map((expression) => matchesExpression(labels, expression)),
  ]);
}

/** Whether a plain map of labels, as Services and ReplicationControllers select by, matches these labels. */
export function matchesLabels(selector: ObjectValue, labels: ObjectValue): boolean | undefined {
  return allOf(Object.entries(selector).map(([key, value]) => matchesLabel(labels, key, value)));
}

function allOf(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function isNoLabel([key, value]: [string, Value]): boolean {
  return labelKey(key) !== undefined || labelValue(asString(value) ?? '') !== undefined;
}

function matchesLabel(labels: ObjectValue, key: string, wanted: Value): boolean | undefined {
  const wantedText = asString(wanted);
  if (wantedText === undefined) return undefined;
  if (!Object.hasOwn(labels, key)) return false;
  const actual = labels[key] ?? '';
  return isUnknown(actual) ? undefined : actual === wantedText;
}

function matchesExpression(labels: ObjectValue, expression: Value): boolean | undefined {
  const requirement = asObject(expression);
  const key = asString(requirement?.key);
  if (!requirement || key === undefined) return undefined;
  const present = Object.hasOwn(labels, key);
  switch (requirement.operator) {
    case 'Exists':
      return present;
    case 'DoesNotExist':
      return !present;
    case 'In':
      return present ? isOneOf(labels[key] ?? '', requirement.values) : false;
    case 'NotIn': {
      if (!present) return true;
      const among = isOneOf(labels[key] ?? '', requirement.values);
      return among === undefined ? undefined : !among;
    }
    default:
      return undefined;
  }
}

function isOneOf(actual: Value, values: Value | undefined): boolean | undefined {
  const list = asList(values);
  if (!list || isUnknown(actual)) return undefined;
  if (list.includes(actual)) return true;
  return list.some(isUnknown) ? undefined : false;
}
