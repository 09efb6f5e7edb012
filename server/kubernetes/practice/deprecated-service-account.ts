import type { Fix } from '../../problem.ts';
import { child, type Pointer } from '../../syntax/pointer.ts';
import { isUnknown, type Value } from '../../syntax/value.ts';
import { isEmptyText } from '../fields.ts';
import { KUBE_LINTER, type PracticeRule } from './practice.ts';

export const deprecatedServiceAccount: PracticeRule = {
  id: 'practice/deprecated-service-account',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.PodSpec'],
  summary: 'The service account of a pod stands in serviceAccountName.',
  documentation: `${KUBE_LINTER}deprecated-service-account-field`,
  sources: ['kube-linter deprecated-service-account-field'],
  check({ value, pointer }, report) {
    if (isEmptyText(value.serviceAccount)) return;
    const place = child(pointer, 'serviceAccount');
    const fix = fixOf(place, value.serviceAccount, value.serviceAccountName);
    report({
      pointer: place,
      target: 'key',
      message: 'serviceAccount is the old name of serviceAccountName. Use the new one only.',
      ...(fix && { fixes: [fix] }),
    });
  },
};

function fixOf(pointer: Pointer, old: Value | undefined, name: Value | undefined): Fix | undefined {
  if (name === undefined) {
    return {
      title: 'Rename to serviceAccountName',
      certain: true,
      edits: [{ kind: 'rename', pointer, key: 'serviceAccountName' }],
    };
  }
  if (isUnknown(name) || isUnknown(old) || isEmptyText(name)) return undefined;
  // The server goes by the new name where both are there.
  return { title: 'Remove serviceAccount', certain: true, edits: [{ kind: 'remove', pointer }] };
}
