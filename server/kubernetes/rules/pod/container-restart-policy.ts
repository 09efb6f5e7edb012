import type { Report, RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, type Value } from '../../../syntax/value.ts';
import { isEmptyText, isSet, itemsOf, oneOf } from '../../fields.ts';
import { standsIn } from '../../pod-spec.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../../scope.ts';

const POLICIES = ['Always', 'Never', 'OnFailure'];
const OPERATORS = ['In', 'NotIn'];
const MOST_RULES = 20;
const MOST_EXIT_CODES = 255;

export const containerRestartPolicy: KubernetesRule = {
  id: 'kubernetes/container-restart-policy',
  severity: 'error',
  on: ['core.v1.Container'],
  summary: 'A container restarts on its own terms only as far as the target version allows, with complete rules.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules',
  check(container, report) {
    const { value, scope } = container;
    const isInit = standsIn(container, 'initContainers');
    if (since(scope, '1.35')) {
      checkPolicy(container, report);
      return;
    }
    // Before 1.29, init containers drop the field.
    if (!isSet(value.restartPolicy) || (isInit && !since(scope, '1.29'))) return;
    const pointer = child(container.pointer, 'restartPolicy');
    if (!isInit) {
      report({
        pointer,
        target: 'key',
        message: `Only init containers have a restartPolicy in Kubernetes ${scope.version}; other containers have one since 1.35. Set it for the pod.`,
      });
    } else if (asString(value.restartPolicy) !== undefined && value.restartPolicy !== 'Always') {
      report({
        pointer,
        message: 'The restartPolicy of an init container can only be "Always", which makes it a sidecar.',
      });
    }
  },
};

function checkPolicy({ value, pointer, scope }: RuleNode<KubernetesScope>, report: Report): void {
  const rules = itemsOf(value.restartPolicyRules) ?? [];
  const place = child(pointer, 'restartPolicy');
  if (!isSet(value.restartPolicy)) {
    if (rules.length > 0)
      report({ pointer: place, message: 'With restartPolicyRules, a container needs a restartPolicy.' });
  } else {
    const policy = asString(value.restartPolicy);
    if (policy !== undefined && !POLICIES.includes(policy)) {
      report({ pointer: place, message: `restartPolicy cannot be "${policy}": it is ${oneOf(POLICIES)}.` });
    }
  }
  const rulesPlace = child(pointer, 'restartPolicyRules');
  if (rules.length > MOST_RULES) {
    report({
      pointer: rulesPlace,
      target: 'key',
      message: `A container has at most ${MOST_RULES} restartPolicyRules.`,
    });
  }
  for (const [index, rule] of rules.entries()) checkRule(rule, child(rulesPlace, index), scope, report);
}

function checkRule(item: Value, pointer: string, scope: KubernetesScope, report: Report): void {
  const rule = asObject(item);
  if (!rule) return;
  const actions = since(scope, '1.36') ? ['Restart', 'RestartAllContainers'] : ['Restart'];
  const action = asString(rule.action);
  if (isEmptyText(rule.action) || (action !== undefined && !actions.includes(action))) {
    report({ pointer: child(pointer, 'action'), message: `The action of a restart rule is ${oneOf(actions)}.` });
  }
  if (!isSet(rule.exitCodes)) {
    report({ pointer: child(pointer, 'exitCodes'), message: 'A restart rule needs exitCodes.' });
    return;
  }
  const codes = asObject(rule.exitCodes);
  if (!codes) return;
  const operator = asString(codes.operator);
  if (isEmptyText(codes.operator) || (operator !== undefined && !OPERATORS.includes(operator))) {
    report({
      pointer: child(pointer, 'exitCodes', 'operator'),
      message: `The operator of exitCodes is ${oneOf(OPERATORS)}.`,
    });
  }
  if ((itemsOf(codes.values) ?? []).length <= MOST_EXIT_CODES) return;
  report({
    pointer: child(pointer, 'exitCodes', 'values'),
    target: 'key',
    message: `exitCodes has at most ${MOST_EXIT_CODES} values.`,
  });
}
