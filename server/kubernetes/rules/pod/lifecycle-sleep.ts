import { asNumber } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { mayHaveProbes, podSpecOf } from '../../pod-spec.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const DEFAULT_GRACE_PERIOD = 30;

export const lifecycleSleep: KubernetesRule = {
  id: 'kubernetes/lifecycle-sleep',
  severity: 'error',
  on: ['core.v1.SleepAction'],
  summary: "A hook's sleep fits into the pod's terminationGracePeriodSeconds.",
  documentation:
    'https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-implementations',
  check(node, report) {
    const container = node.parent?.parent?.parent;
    if (!since(node.scope, '1.30') || !container || !mayHaveProbes(container)) return;
    const spec = podSpecOf(node)?.value;
    const graceValue = spec?.terminationGracePeriodSeconds;
    const grace = isSet(graceValue) ? asNumber(graceValue) : DEFAULT_GRACE_PERIOD;
    const seconds = isSet(node.value.seconds) ? asNumber(node.value.seconds) : 0;
    if (grace === undefined || seconds === undefined) return;
    const least = since(node.scope, '1.33') ? 0 : 1;
    if (seconds >= least && seconds <= grace) return;
    report({
      pointer: `${node.pointer}/seconds`,
      message: `The sleep takes from ${least} to ${grace} seconds: no longer than the pod's terminationGracePeriodSeconds.`,
    });
  },
};
