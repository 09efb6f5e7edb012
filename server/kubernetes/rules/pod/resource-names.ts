import { child } from '../../../syntax/pointer.ts';
import { asObject } from '../../../syntax/value.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { isHugePages, resourceNameReason } from './resource-quantities.ts';

const OWNERS = new Set(['core.v1.Container', 'core.v1.PodSpec']);

/** What people write for a resource that has another name. */
const MEANT: { readonly [name: string]: string } = { ram: 'memory', mem: 'memory', CPU: 'cpu', Memory: 'memory' };

export const resourceNames: KubernetesRule = {
  id: 'kubernetes/resource-names',
  severity: 'error',
  on: ['core.v1.ResourceRequirements'],
  summary: 'Requests and limits are of cpu, memory, ephemeral-storage, huge pages, or a resource with a domain.',
  documentation: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#resource-types',
  check({ value, pointer, parent, scope }, report) {
    if (!parent || !OWNERS.has(parent.type)) return;
    const isPodLevel = parent.type === 'core.v1.PodSpec';
    // Before 1.34, servers drop the resources of a pod.
    if (isPodLevel && !since(scope, '1.34')) return;
    for (const list of ['limits', 'requests']) {
      for (const name of Object.keys(asObject(value[list]) ?? {})) {
        const reason = resourceNameReason(name) ?? (isPodLevel ? podReason(name) : undefined);
        if (!reason) continue;
        const place = child(pointer, list, name);
        const meant = MEANT[name];
        report({
          pointer: place,
          target: 'key',
          message: `There is no resource "${name}" here: ${reason}.`,
          ...(meant && {
            fixes: [
              { title: `Change to ${meant}`, certain: false, edits: [{ kind: 'rename', pointer: place, key: meant }] },
            ],
          }),
        });
      }
    }
  },
};

function podReason(name: string): string | undefined {
  if (name === 'cpu' || name === 'memory' || isHugePages(name)) return undefined;
  return 'for a whole pod, there are cpu, memory and hugepages-SIZE';
}
