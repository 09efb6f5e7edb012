import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

/** Labels of nodes that have been replaced. Those without a successor are empty. */
const SUCCESSORS: { readonly [label: string]: string } = {
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
  'node-role.kubernetes.io/master': 'node-role.kubernetes.io/control-plane',
  'app.kubernetes.io/created-by': '',
  'scheduler.alpha.kubernetes.io/preferAvoidPods': '',
};

export const deprecatedNodeLabels: KubernetesRule = {
  id: 'kubernetes/deprecated-node-labels',
  severity: 'warning',
  on: ['core.v1.PodSpec', 'core.v1.NodeSelectorTerm', 'core.v1.TopologySpreadConstraint'],
  summary: 'Pods select nodes by labels that are not deprecated.',
  documentation: 'https://kubernetes.io/docs/reference/labels-annotations-taints/',
  check({ value, pointer, type }, report) {
    switch (type) {
      case 'core.v1.PodSpec':
        for (const key of Object.keys(asObject(value.nodeSelector) ?? {})) {
          checkLabel(key, child(pointer, 'nodeSelector', key), 'rename', report);
        }
        return;
      case 'core.v1.NodeSelectorTerm':
        (itemsOf(value.matchExpressions) ?? []).forEach((item, index) => {
          const key = asString(asObject(item)?.key);
          if (key) checkLabel(key, child(pointer, 'matchExpressions', index, 'key'), 'set', report);
        });
        return;
      default: {
        const key = asString(value.topologyKey);
        if (key) checkLabel(key, child(pointer, 'topologyKey'), 'set', report);
      }
    }
  },
};

function checkLabel(label: string, pointer: Pointer, edit: 'rename' | 'set', report: Report): void {
  const successor = Object.hasOwn(SUCCESSORS, label) ? SUCCESSORS[label] : undefined;
  if (successor === undefined) return;
  report({
    pointer,
    target: edit === 'rename' ? 'key' : 'value',
    message: successor
      ? `The node label "${label}" is deprecated: use "${successor}".`
      : `The node label "${label}" is deprecated, without another in its place.`,
    ...(successor && {
      fixes: [
        {
          title: `Use ${successor}`,
          certain: true,
          edits: [
            edit === 'rename'
              ? { kind: 'rename', pointer, key: successor }
              : { kind: 'set', pointer, value: successor },
          ],
        },
      ],
    }),
  });
}
