import { child } from '../../syntax/pointer.ts';
import { asNumber, asObject, isUnknown } from '../../syntax/value.ts';
import { isEmptyList, isSet } from '../fields.ts';
import { KUBE_LINTER, memberAt, type PracticeRule } from './practice.ts';

export const spreadReplicas: PracticeRule = {
  id: 'practice/spread-replicas',
  severity: 'warning',
  preset: 'recommended',
  on: ['apps.v1.DeploymentSpec', 'apps.v1.StatefulSetSpec', 'apps.v1.ReplicaSetSpec'],
  summary: 'Several replicas are spread over nodes, so that one node that fails does not take all of them.',
  documentation: `${KUBE_LINTER}no-anti-affinity`,
  sources: ['kube-linter no-anti-affinity', 'kube-score deployment-has-host-podantiaffinity'],
  check({ value, pointer }, report) {
    const replicas = asNumber(value.replicas);
    const spec = asObject(memberAt(value, 'template', 'spec'));
    if (replicas === undefined || replicas < 2 || !spec) return;
    const isSpread = isUnknown(spec.topologySpreadConstraints) || !isEmptyList(spec.topologySpreadConstraints);
    if (isSpread || isSet(memberAt(spec, 'affinity', 'podAntiAffinity'))) return;
    report({
      pointer: child(pointer, 'template', 'spec', 'topologySpreadConstraints'),
      message: `All ${replicas} replicas may land on one node and fail with it. Add topologySpreadConstraints or a podAntiAffinity.`,
    });
  },
};
