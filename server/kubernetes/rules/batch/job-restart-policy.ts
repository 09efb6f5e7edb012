import type { Fix } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import type { Value } from '../../../syntax/value.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { templateSpec } from '../workloads/pod-template.ts';

export const jobRestartPolicy: KubernetesRule = {
  id: 'kubernetes/job-restart-policy',
  severity: 'error',
  on: ['batch.v1.JobSpec'],
  summary: 'The pods of a Job end: restartPolicy is OnFailure or Never, and Never with a podFailurePolicy.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-template',
  check({ value, pointer, scope }, report) {
    const spec = templateSpec(value);
    if (!spec) return;
    const podSpec = child(pointer, 'template', 'spec');
    const place = child(podSpec, 'restartPolicy');
    const policy = spec.restartPolicy;
    if (isEmptyText(policy) || policy === 'Always') {
      report({
        pointer: place,
        message: isEmptyText(policy)
          ? 'The pods of a Job need a restartPolicy, "OnFailure" or "Never": without one they would always restart.'
          : 'The pods of a Job end, so they cannot always restart: restartPolicy is "OnFailure" or "Never".',
        fixes: ['Never', 'OnFailure'].map((value) => policyFix(podSpec, policy, value)),
      });
    } else if (policy === 'OnFailure' && isSet(value.podFailurePolicy) && since(scope, '1.26')) {
      report({
        pointer: place,
        message: 'With a podFailurePolicy, restartPolicy has to be "Never".',
        fixes: [policyFix(podSpec, policy, 'Never')],
      });
    }
  },
};

function policyFix(podSpec: Pointer, policy: Value | undefined, value: string): Fix {
  return {
    title: `Set restartPolicy to "${value}"`,
    certain: false,
    edits: [
      policy === undefined
        ? { kind: 'insert', pointer: podSpec, members: { restartPolicy: value } }
        : { kind: 'set', pointer: child(podSpec, 'restartPolicy'), value },
    ],
  };
}
