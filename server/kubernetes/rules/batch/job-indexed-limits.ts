import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { completionsOf, isIndexed } from './job-spec.ts';

/** How many indexes the status of a Job can keep track of. */
const MOST = 100_000;
/** The same beyond `MOST` completions. */
const MOST_OF_MANY = 10_000;

export const jobIndexedLimits: KubernetesRule = {
  id: 'kubernetes/job-indexed-limits',
  severity: 'error',
  on: ['batch.v1.JobSpec'],
  summary: 'An Indexed Job runs at most 100000 pods at a time and gives up after at most 100000 failed indexes.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#backoff-limit-per-index',
  check(node, report) {
    const { value, pointer, scope } = node;
    if (!isIndexed(value)) return;
    const completions = completionsOf(node) ?? 0;
    const isLarge = completions > MOST && isSet(value.backoffLimitPerIndex) && since(scope, '1.29');
    const limit = isLarge ? MOST_OF_MANY : MOST;
    const reason = isLarge ? ` with more than ${MOST} completions and a backoffLimitPerIndex` : '';
    const parallelism = asNumber(value.parallelism);
    if (parallelism !== undefined && parallelism > limit) {
      report({
        pointer: child(pointer, 'parallelism'),
        message: `An Indexed Job${reason} runs at most ${limit} pods at a time.`,
      });
    }
    if (!since(scope, '1.29')) return;
    const place = child(pointer, 'maxFailedIndexes');
    const failed = asNumber(value.maxFailedIndexes);
    if (isLarge && !isSet(value.maxFailedIndexes)) {
      report({ pointer: place, message: `An Indexed Job${reason} needs maxFailedIndexes, ${limit} at most.` });
    } else if (failed !== undefined && failed > limit) {
      report({ pointer: place, message: `An Indexed Job${reason} has maxFailedIndexes of ${limit} at most.` });
    } else if (failed !== undefined && completionsOf(node) !== undefined && failed > completions) {
      report({ pointer: place, message: `No more indexes can fail than there are: completions is ${completions}.` });
    }
  },
};
