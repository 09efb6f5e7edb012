import type { RuleNode } from '../../rule.ts';
import { isSet } from '../fields.ts';
import { podSpecOf } from '../pod-spec.ts';
import { type KubernetesScope, since } from '../scope.ts';
import { memberAt } from './practice.ts';

/** Whether a container, or since 1.34 its pod, has a request or limit. A limit alone is a request too. */
export function hasAmount(
  node: RuleNode<KubernetesScope>,
  kind: 'requests' | 'limits',
  resource: 'cpu' | 'memory',
): boolean {
  const kinds = kind === 'requests' ? ['requests', 'limits'] : ['limits'];
  const spec = since(node.scope, '1.34') ? podSpecOf(node)?.value : undefined;
  return kinds.some(
    (kind) =>
      isSet(memberAt(node.value, 'resources', kind, resource)) ||
      (spec !== undefined && isSet(memberAt(spec, 'resources', kind, resource))),
  );
}
