import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import { qualifiedName } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

/** The finalizers that need no domain. */
const STANDARD = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

/** The groups whose kinds insist on a domain; others take any qualified name. */
const STRICT_API_VERSIONS = new Set([
  'v1',
  'apps/v1',
  'batch/v1',
  'autoscaling/v1',
  'autoscaling/v2',
  'networking.k8s.io/v1',
  'rbac.authorization.k8s.io/v1',
]);

export const finalizerSyntax: KubernetesRule = {
  id: 'kubernetes/finalizer-syntax',
  severity: 'error',
  on: ['meta.v1.ObjectMeta'],
  summary: 'Finalizers are qualified names with a domain, or one of the standard ones.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/',
  check({ value, pointer, parent, scope }, report) {
    if (parent?.parent) return;
    const finalizers = itemsOf(value.finalizers) ?? [];
    finalizers.forEach((item, index) => {
      const finalizer = asString(item);
      if (finalizer === undefined) return;
      const reason = qualifiedName(finalizer) ?? domainReason(finalizer, scope.apiVersion);
      if (!reason) return;
      report({
        pointer: child(pointer, 'finalizers', index),
        message: `"${finalizer}" cannot be a finalizer: it ${reason}.`,
      });
    });
    if (!finalizers.includes('orphan') || !finalizers.includes('foregroundDeletion')) return;
    report({
      pointer: child(pointer, 'finalizers'),
      message: 'The finalizers "orphan" and "foregroundDeletion" contradict each other. Keep one of them.',
    });
  },
};

function domainReason(finalizer: string, apiVersion: string): string | undefined {
  if (finalizer.includes('/') || STANDARD.has(finalizer) || !STRICT_API_VERSIONS.has(apiVersion)) return undefined;
  return 'must have a domain, such as example.com/my-finalizer';
}
