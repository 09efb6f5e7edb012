import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
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
  on: [
    'core.v1.PodSpec',
    'core.v1.NodeSelectorTerm',
    'core.v1.TopologySpreadConstraint',
    'core.v1.TopologySelectorLabelRequirement',
    'node.v1.Scheduling',
    'storage.v1.CSIStorageCapacity',
  ],
  summary: 'Pods and volumes select nodes by labels that are not deprecated.',
  documentation: 'https://kubernetes.io/docs/reference/labels-annotations-taints/',
  check({ value, pointer, type }, report) {
    switch (type) {
      case 'core.v1.PodSpec':
      case 'node.v1.Scheduling':
        for (const key of Object.keys(asObject(value.nodeSelector) ?? {})) {
          checkLabel(key, child(pointer, 'nodeSelector', key), 'rename', report);
        }
        return;
      case 'core.v1.NodeSelectorTerm':
        checkExpressions(value, pointer, report);
        return;
      case 'core.v1.TopologySelectorLabelRequirement':
        checkKey(value, 'key', pointer, report);
        return;
      case 'storage.v1.CSIStorageCapacity': {
        const topology = asObject(value.nodeTopology) ?? {};
        checkExpressions(topology, '/nodeTopology', report);
        for (const key of Object.keys(asObject(topology.matchLabels) ?? {})) {
          checkLabel(key, child('/nodeTopology/matchLabels', key), 'rename', report);
        }
        return;
      }
      default:
        checkKey(value, 'topologyKey', pointer, report);
    }
  },
};

function checkExpressions(selector: ObjectValue, pointer: Pointer, report: Report): void {
  (itemsOf(selector.matchExpressions) ?? []).forEach((item, index) => {
    const expression = asObject(item);
    if (expression) checkKey(expression, 'key', child(pointer, 'matchExpressions', index), report);
  });
}

function checkKey(owner: ObjectValue, field: string, pointer: Pointer, report: Report): void {
  const key = asString(owner[field]);
  if (key) checkLabel(key, child(pointer, field), 'set', report);
}

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
