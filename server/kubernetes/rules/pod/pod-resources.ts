import type { RuleNode } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, type ObjectValue } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import { containersIn, isPodItself, isSidecar } from '../../pod-spec.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../../scope.ts';
import { resourceAmount } from './resource-quantities.ts';

export const podResources: KubernetesRule = {
  id: 'kubernetes/pod-resources',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: "A pod's own requests cover those of its containers, and no container's limit is over the pod's.",
  documentation: 'https://kubernetes.io/docs/tasks/configure-pod-container/assign-pod-level-resources/',
  check(spec, report) {
    const { value, pointer, scope } = spec;
    const resources = asObject(value.resources);
    // Before 1.34, servers drop the resources of a pod.
    if (!resources || !since(scope, '1.34')) return;
    const place = child(pointer, 'resources');
    if (asObject(value.os)?.name === 'windows') {
      report({ pointer: place, target: 'key', message: 'A pod for Windows has no resources of its own.' });
      return;
    }
    if (isSet(resources.claims)) {
      report({
        pointer: child(place, 'claims'),
        target: 'key',
        message: 'Claims are for containers: a pod lists them as resourceClaims.',
      });
    }
    const requests = asObject(resources.requests) ?? {};
    const limits = asObject(resources.limits) ?? {};
    for (const [name, written] of Object.entries(requests)) {
      const own = resourceAmount(written);
      const needed = containerRequests(spec, name);
      if (own === undefined || needed === undefined || needed <= own) continue;
      report({
        pointer: child(place, 'requests', name),
        message: `The containers request more ${name} together than the pod does (${written}).`,
      });
    }
    for (const [name, written] of Object.entries(limits)) {
      const own = resourceAmount(written);
      if (own === undefined) continue;
      for (const container of containersIn(value, pointer, 'containers')) {
        const limit = resourceAmount(asObject(asObject(container.value.resources)?.limits)?.[name]);
        if (limit === undefined || limit <= own) continue;
        report({
          pointer: child(place, 'limits', name),
          message: `A container has a higher limit of ${name} than its pod (${written}).`,
          related: [
            { pointer: child(container.pointer, 'resources', 'limits', name), message: "The container's limit" },
          ],
        });
      }
    }
  },
};

/**
 * What the containers request together at the worst moment: app containers and sidecars, or a starting init container
 * with the sidecars before it. Undefined when an amount cannot be known.
 */
function containerRequests(spec: RuleNode<KubernetesScope>, name: string): bigint | undefined {
  let sidecars = 0n;
  let peak = 0n;
  for (const { value } of containersIn(spec.value, spec.pointer, 'initContainers')) {
    const request = requestOf(value, name, spec.scope);
    if (request === undefined) return undefined;
    if (isSidecar(value, spec.scope)) sidecars += request;
    const now = isSidecar(value, spec.scope) ? sidecars : sidecars + request;
    if (now > peak) peak = now;
  }
  let running = sidecars;
  for (const { value } of containersIn(spec.value, spec.pointer, 'containers')) {
    const request = requestOf(value, name, spec.scope);
    if (request === undefined) return undefined;
    running += request;
  }
  return running > peak ? running : peak;
}

/** In a Pod, a limit without a request is a request as well. */
function requestOf(container: ObjectValue, name: string, scope: KubernetesScope): bigint | undefined {
  const resources = asObject(container.resources);
  const request = asObject(resources?.requests)?.[name];
  const written = isSet(request) || !isPodItself(scope) ? request : asObject(resources?.limits)?.[name];
  return isSet(written) ? resourceAmount(written) : 0n;
}
