import { child } from '../../../syntax/pointer.ts';
import { asNumber, isUnknown } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { completionsOf, isIndexed, isNonIndexed } from './job-spec.ts';

/** Fields that only an Indexed Job can have, and since when servers look at them. */
const INDEXED_ONLY: { readonly [field: string]: string } = {
  backoffLimitPerIndex: '1.29',
  maxFailedIndexes: '1.29',
  successPolicy: '1.31',
};

export const jobIndexed: KubernetesRule = {
  id: 'kubernetes/job-indexed',
  severity: 'error',
  on: ['batch.v1.JobSpec'],
  summary: 'An Indexed Job has completions; what goes by index is for Indexed Jobs only.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode',
  check(node, report) {
    const { value, pointer, scope } = node;
    if (isIndexed(value) && completionsOf(node) === undefined && !isUnknown(value.completions)) {
      report({
        pointer: child(pointer, 'completions'),
        message: 'An Indexed Job needs completions: the number of its indexes.',
      });
    }
    if (isNonIndexed(value)) {
      for (const [field, version] of Object.entries(INDEXED_ONLY)) {
        if (!isSet(value[field]) || !since(scope, version)) continue;
        report({
          pointer: child(pointer, field),
          target: 'key',
          message: `${field} is for Indexed Jobs. Add completionMode: Indexed, or remove it.`,
        });
      }
    }
    if (asNumber(value.maxFailedIndexes) === undefined || isSet(value.backoffLimitPerIndex)) return;
    if (!since(scope, '1.29')) return;
    report({
      pointer: child(pointer, 'backoffLimitPerIndex'),
      message:
        'maxFailedIndexes counts indexes that have failed, which only backoffLimitPerIndex lets them do. Add it.',
      related: [{ pointer: child(pointer, 'maxFailedIndexes'), message: 'maxFailedIndexes' }],
    });
  },
};
