import type { RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import { mayHaveProbes } from '../../pod-spec.ts';
import type { KubernetesRule, KubernetesScope } from '../../scope.ts';

const PROBE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const LIFECYCLE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'sleep'];

export const probeHandler: KubernetesRule = {
  id: 'kubernetes/probe-handler',
  severity: 'error',
  on: ['core.v1.Probe', 'core.v1.LifecycleHandler'],
  summary:
    'A probe or lifecycle hook does exactly one thing: exec, httpGet, tcpSocket, grpc (probes) or sleep (hooks).',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-probes',
  check(node, report) {
    const { value, pointer, type } = node;
    const container = containerOf(node);
    if (!container || !mayHaveProbes(container)) return;
    const isProbe = type === 'core.v1.Probe';
    const handlers = isProbe ? PROBE_HANDLERS : LIFECYCLE_HANDLERS;
    const what = isProbe ? 'probe' : 'hook';
    const [first, ...others] = handlers.filter((name) => isSet(value[name]));
    if (first === undefined) {
      report({
        pointer,
        target: 'key',
        message: `This ${what} does nothing: give it ${handlers.slice(0, -1).join(', ')} or ${handlers.at(-1)}.`,
      });
    }
    for (const other of others) {
      report({
        pointer: child(pointer, other),
        target: 'key',
        message: `A ${what} does one thing, and this one has ${first} already. Remove one of them.`,
      });
    }
  },
};

/** The container of a probe, or of a hook inside its `lifecycle`. */
function containerOf(node: RuleNode<KubernetesScope>): RuleNode<KubernetesScope> | undefined {
  return node.type === 'core.v1.Probe' ? node.parent : node.parent?.parent;
}
