import type { ObjectValue } from '../../syntax/value.ts';
import { type Draft, eachItem, insert, remove } from './draft.ts';

/** Bindings of rbac.authorization.k8s.io/v1alpha1: a subject had an apiVersion, of which only the group is left. */
export function roleBinding(object: ObjectValue, draft: Draft): void {
  eachItem(object, '', 'subjects', (subject, at) => {
    // The user `*` was everybody who is known; that is a group now.
    if (subject.kind === 'User' && subject.name === '*') draft.certain = false;
    const apiVersion = subject.apiVersion;
    if (typeof apiVersion !== 'string') return;
    remove(draft, subject, at, ['apiVersion']);
    if (apiVersion.includes('/')) insert(draft, at, { apiGroup: apiVersion.slice(0, apiVersion.indexOf('/')) });
  });
}
