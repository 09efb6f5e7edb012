import { asObject } from '../../../syntax/value.ts';
import { isEmptyText } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { CLUSTER_SCOPED_KINDS } from './cluster-scoped.data.ts';
import { groupAndKind } from './object-names.ts';

export const namespaceIgnored: KubernetesRule = {
  id: 'kubernetes/namespace-ignored',
  severity: 'hint',
  on: ['root'],
  summary: 'Objects of cluster-scoped kinds are in no namespace.',
  documentation:
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#not-all-objects-are-in-a-namespace',
  check({ value, scope }, report) {
    if (!CLUSTER_SCOPED_KINDS.has(groupAndKind(scope))) return;
    if (isEmptyText(asObject(value.metadata)?.namespace)) return;
    report({
      pointer: '/metadata/namespace',
      message: `A ${scope.kind} belongs to the whole cluster: the server drops this namespace.`,
      fixes: [
        {
          title: 'Remove the namespace',
          certain: true,
          edits: [{ kind: 'remove', pointer: '/metadata/namespace' }],
        },
      ],
    });
  },
};
