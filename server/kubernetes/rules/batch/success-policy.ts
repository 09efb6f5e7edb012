import type { Report, RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asNumber, asString, isUnknown } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../../scope.ts';
import { countIndexes } from './indexes.ts';
import { completionsOf, isIndexed } from './job-spec.ts';

const MOST_RULES = 20;
const LONGEST_INDEXES = 64 * 1024;

export const successPolicy: KubernetesRule = {
  id: 'kubernetes/success-policy',
  severity: 'error',
  on: ['batch.v1.SuccessPolicy', 'batch.v1.SuccessPolicyRule'],
  summary: 'A successPolicy has 1 to 20 rules, each with indexes or a count that the Job can reach.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy',
  check(node, report) {
    if (!since(node.scope, '1.31')) return;
    if (node.type === 'batch.v1.SuccessPolicyRule') {
      checkRule(node, report);
      return;
    }
    const rules = asList(node.value.rules);
    const place = child(node.pointer, 'rules');
    if (!rules || !node.parent || !isIndexed(node.parent.value)) return;
    if (rules.length === 0) report({ pointer: place, message: 'A successPolicy needs at least one rule.' });
    if (rules.length > MOST_RULES) report({ pointer: place, message: `There can be at most ${MOST_RULES} rules.` });
  },
};

function checkRule({ value, pointer, parent }: RuleNode<KubernetesScope>, report: Report): void {
  const job = parent?.parent;
  // Without indexes the policy is refused as a whole; without completions there is nothing to compare with.
  if (!job || !isIndexed(job.value)) return;
  const completions = completionsOf(job);
  if (!isSet(value.succeededCount) && !isSet(value.succeededIndexes)) {
    report({ pointer, message: 'A rule needs succeededIndexes or succeededCount.' });
  }
  const indexes = asString(value.succeededIndexes);
  const place = child(pointer, 'succeededIndexes');
  if (indexes !== undefined && indexes.length > LONGEST_INDEXES) {
    report({ pointer: place, message: `succeededIndexes has at most ${LONGEST_INDEXES} characters.` });
    return;
  }
  if (completions === undefined || isUnknown(value.succeededIndexes)) return;
  const total = indexes === undefined ? undefined : countIndexes(indexes, completions);
  if (typeof total === 'string') report({ pointer: place, message: total });
  const count = asNumber(value.succeededCount);
  if (count === undefined) return;
  if (count > completions) {
    report({
      pointer: child(pointer, 'succeededCount'),
      message: `No more indexes can succeed than there are: completions is ${completions}.`,
    });
  } else if (typeof total === 'number' && count > total) {
    report({
      pointer: child(pointer, 'succeededCount'),
      message: `succeededIndexes has only ${total} of them.`,
      related: [{ pointer: place, message: 'succeededIndexes' }],
    });
  }
}
