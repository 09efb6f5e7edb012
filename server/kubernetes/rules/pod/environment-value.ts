import { asObject } from '../../../syntax/value.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef', 'fileKeyRef'];

export const environmentValue: KubernetesRule = {
  id: 'kubernetes/environment-value',
  severity: 'error',
  on: ['core.v1.EnvVar'],
  summary: 'An environment variable has a value or a valueFrom with exactly one source.',
  documentation: 'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  check({ value, pointer }, report) {
    const source = asObject(value.valueFrom);
    if (!source) return;
    const place = `${pointer}/valueFrom`;
    const given = SOURCES.filter((name) => isSet(source[name]));
    if (given.length === 0) {
      report({
        pointer: place,
        target: 'key',
        message: 'valueFrom names no source: give it a configMapKeyRef, secretKeyRef, fieldRef or resourceFieldRef.',
      });
      return;
    }
    if (!isEmptyText(value.value)) {
      report({
        pointer: place,
        target: 'key',
        message: 'This variable has both a value and a valueFrom. Remove one of them.',
      });
      return;
    }
    if (given.length === 1) return;
    report({
      pointer: place,
      target: 'key',
      message: `valueFrom takes one source, and here are ${given.length}: ${given.join(', ')}.`,
    });
  },
};
