import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { dns1123Label } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

export const statefulSetServiceName: KubernetesRule = {
  id: 'kubernetes/stateful-set-service-name',
  severity: 'error',
  on: ['apps.v1.StatefulSetSpec'],
  summary: 'The serviceName of a StatefulSet is a DNS label: it becomes the subdomain of the pods.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
  check({ value, pointer, scope }, report) {
    const name = asString(value.serviceName);
    const reason = name && dns1123Label(name);
    if (!reason) return;
    report({
      pointer: child(pointer, 'serviceName'),
      // Older servers take it and then cannot create a pod.
      severity: since(scope, '1.33') ? 'error' : 'warning',
      message: `"${name}" cannot be the name of a Service: it ${reason}.`,
    });
  },
};
