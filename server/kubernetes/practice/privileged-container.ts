import { child } from '../../syntax/pointer.ts';
import { BASELINE, type PracticeRule } from './practice.ts';

export const privilegedContainer: PracticeRule = {
  id: 'practice/privileged-container',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.SecurityContext'],
  summary: 'No container is privileged: it could do everything to its node that root can.',
  documentation: BASELINE,
  sources: ['Pod Security Standards baseline: Privileged Containers', 'kube-linter privileged-container'],
  check({ value, pointer }, report) {
    if (value.privileged !== true) return;
    const place = child(pointer, 'privileged');
    report({
      pointer: place,
      message: 'A privileged container is root on its node. Remove privileged, and add only the capabilities it needs.',
      fixes: [{ title: 'Remove privileged', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
    });
  },
};
