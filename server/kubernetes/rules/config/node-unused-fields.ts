import { child } from '../../../syntax/pointer.ts';
import { isEmptyText } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const UNUSED = ['configSource', 'externalID'];

export const nodeUnusedFields: KubernetesRule = {
  id: 'kubernetes/node-unused-fields',
  severity: 'warning',
  on: ['core.v1.NodeSpec'],
  summary: 'Nodes do not have fields that nothing reads any more.',
  documentation: 'https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/node-v1/#NodeSpec',
  check({ value, pointer }, report) {
    for (const field of UNUSED) {
      if (isEmptyText(value[field])) continue;
      const place = child(pointer, field);
      report({
        pointer: place,
        target: 'key',
        message: `Nothing in Kubernetes reads ${field} any more. Remove it.`,
        fixes: [{ title: `Remove ${field}`, certain: true, edits: [{ kind: 'remove', pointer: place }] }],
      });
    }
  },
};
