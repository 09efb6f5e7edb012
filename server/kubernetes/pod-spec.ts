import type { RuleNode } from '../rule.ts';
import { child, type Pointer } from '../syntax/pointer.ts';
import { asObject, type ObjectValue } from '../syntax/value.ts';
import { itemsOf } from './fields.ts';
import { type KubernetesScope, since } from './scope.ts';

type PodNode = RuleNode<KubernetesScope>;

/** A container of a pod spec, with where it stands. */
export interface PodContainer {
  readonly list: 'initContainers' | 'containers' | 'ephemeralContainers';
  readonly value: ObjectValue;
  readonly pointer: Pointer;
}

const CONTAINER_LISTS = ['initContainers', 'containers', 'ephemeralContainers'] as const;

/** The object types of containers. */
export const CONTAINER_TYPES = ['core.v1.Container', 'core.v1.EphemeralContainer'];

/** Every container of a pod spec, in the order in which the server visits them. */
export function allContainers(spec: ObjectValue, pointer: Pointer): PodContainer[] {
  return CONTAINER_LISTS.flatMap((list) => containersIn(spec, pointer, list));
}

/** The containers of one list of a pod spec. */
export function containersIn(spec: ObjectValue, pointer: Pointer, list: PodContainer['list']): PodContainer[] {
  return (itemsOf(spec[list]) ?? []).flatMap((item, index): PodContainer[] => {
    const value = asObject(item);
    return value ? [{ list, value, pointer: child(pointer, list, index) }] : [];
  });
}

/** The pod spec that an object inside it belongs to. */
export function podSpecOf(node: PodNode): PodNode | undefined {
  let current: PodNode | undefined = node;
  while (current && current.type !== 'core.v1.PodSpec') current = current.parent;
  return current;
}

/** Whether a container node stands in this list of its pod spec. */
export function standsIn(container: PodNode, list: PodContainer['list']): boolean {
  const spec = container.parent;
  return spec !== undefined && container.pointer.startsWith(`${child(spec.pointer, list)}/`);
}

/** Whether an init container keeps running beside the app containers (a sidecar): possible since 1.29. */
export function isSidecar(container: ObjectValue, scope: KubernetesScope): boolean {
  return container.restartPolicy === 'Always' && since(scope, '1.29');
}

/**
 * Whether a container may have probes and lifecycle hooks: app containers and sidecars.
 * For the others the server refuses these as a whole and looks no further.
 */
export function mayHaveProbes(container: PodNode): boolean {
  return standsIn(container, 'containers') || isSidecar(container.value, container.scope);
}

/** Whether the pod spec is a Pod's own, not a template's: some rules hold for Pods only. */
export function isPodItself(scope: KubernetesScope): boolean {
  return scope.kind === 'Pod';
}
