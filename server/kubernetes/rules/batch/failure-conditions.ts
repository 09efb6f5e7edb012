import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { isEmptyText, isSet, nearestOf, oneOf } from '../../fields.ts';
import { qualifiedName } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const STATUSES = ['True', 'False', 'Unknown'];

export const failureConditions: KubernetesRule = {
  id: 'kubernetes/failure-conditions',
  severity: 'error',
  on: ['batch.v1.PodFailurePolicyOnPodConditionsPattern'],
  summary: 'Conditions of a podFailurePolicy have the type of a condition and a status.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy',
  check({ value, pointer, scope }, report) {
    if (!since(scope, '1.26')) return;
    const type = isSet(value.type) ? asString(value.type) : '';
    const reason = type === undefined ? undefined : qualifiedName(type);
    if (reason) report({ pointer: child(pointer, 'type'), message: `The type of a condition ${reason}.` });
    const status = asString(value.status);
    if (isEmptyText(value.status) || status === undefined || STATUSES.includes(status)) return;
    const place = child(pointer, 'status');
    const meant = nearestOf(status, STATUSES);
    report({
      pointer: place,
      message: `The status of a condition is ${oneOf(STATUSES)}.`,
      ...(meant && {
        fixes: [
          { title: `Change to "${meant}"`, certain: true, edits: [{ kind: 'set', pointer: place, value: meant }] },
        ],
      }),
    });
  },
};
