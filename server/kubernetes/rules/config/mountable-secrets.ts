import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const ANNOTATION = 'kubernetes.io/enforce-mountable-secrets';

export const mountableSecrets: KubernetesRule = {
  id: 'kubernetes/mountable-secrets',
  severity: 'warning',
  on: ['core.v1.ServiceAccount'],
  summary: 'ServiceAccounts do not restrict which Secrets pods may mount: since 1.32 that is deprecated.',
  documentation: 'https://kubernetes.io/docs/concepts/security/service-accounts/#enforce-mountable-secrets',
  check({ value, scope }, report) {
    const annotations = asObject(asObject(value.metadata)?.annotations) ?? {};
    if (!Object.hasOwn(annotations, ANNOTATION) || !since(scope, '1.32')) return;
    report({
      pointer: child('/metadata/annotations', ANNOTATION),
      target: 'key',
      message: 'This annotation is deprecated since Kubernetes 1.32. Keep Secrets apart in namespaces of their own.',
    });
  },
};
