import type { Report, RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, isUnknown } from '../../../syntax/value.ts';
import { isEmptyList, isSet } from '../../fields.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../../scope.ts';

const MOST_RULES = 20;
const MOST_PATTERNS = 20;

export const podFailurePolicy: KubernetesRule = {
  id: 'kubernetes/pod-failure-policy',
  severity: 'error',
  on: ['batch.v1.PodFailurePolicy', 'batch.v1.PodFailurePolicyRule'],
  summary: 'A podFailurePolicy has at most 20 rules; each looks at exit codes or at conditions, not at both.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy',
  check(node, report) {
    if (!since(node.scope, '1.26')) return;
    if (node.type === 'batch.v1.PodFailurePolicyRule') {
      checkRule(node, report);
    } else if ((asList(node.value.rules)?.length ?? 0) > MOST_RULES) {
      report({ pointer: child(node.pointer, 'rules'), message: `There can be at most ${MOST_RULES} rules.` });
    }
  },
};

function checkRule({ value, pointer, parent }: RuleNode<KubernetesScope>, report: Report): void {
  const spec = parent?.parent?.value;
  if (value.action === 'FailIndex' && spec && !isSet(spec.backoffLimitPerIndex)) {
    report({
      pointer: child(pointer, 'action'),
      message: 'An index can only fail on its own with a backoffLimitPerIndex. Add it to the Job.',
    });
  }
  if ((asList(value.onPodConditions)?.length ?? 0) > MOST_PATTERNS) {
    report({
      pointer: child(pointer, 'onPodConditions'),
      message: `A rule can have at most ${MOST_PATTERNS} conditions.`,
    });
  }
  if (isUnknown(value.onExitCodes) || isUnknown(value.onPodConditions)) return;
  const hasCodes = asObject(value.onExitCodes) !== undefined;
  const hasConditions = !isEmptyList(value.onPodConditions);
  if (hasCodes && hasConditions) {
    report({ pointer, message: 'A rule looks at exit codes or at conditions, not at both. Make two rules.' });
  } else if (!hasCodes && !hasConditions) {
    report({ pointer, message: 'A rule needs onExitCodes or onPodConditions.' });
  }
}
