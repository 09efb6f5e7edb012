import { isUnknown } from '../../../syntax/value.ts';
import type { Draft, DraftObject } from '../../draft.ts';
import { isTraced } from '../../trace.ts';
import { functionOf, referencesIn } from '../functions.ts';
import type { StackResource } from '../stack.ts';

/** Resources each after those it refers to; otherwise in the order they have. */
export function inOrder(resources: readonly StackResource[]): StackResource[] {
  const byId = new Map(resources.map((one) => [one.id, one]));
  const ordered = new Set<StackResource>();
  const begun = new Set<StackResource>();
  const visit = (resource: StackResource): void => {
    if (begun.has(resource)) return;
    begun.add(resource);
    for (const id of [...idsIn(resource.properties), ...(resource.dependsOn ?? [])]) {
      const needed = byId.get(id);
      if (needed) visit(needed);
    }
    ordered.add(resource);
  };
  for (const resource of resources) visit(resource);
  return [...ordered];
}

function idsIn(node: Draft | undefined): string[] {
  if (node === undefined || node === null || typeof node !== 'object' || isTraced(node) || isUnknown(node)) return [];
  if (Array.isArray(node)) return node.flatMap((item: Draft) => idsIn(item));
  const called = functionOf(node);
  if (called?.kind === 'reference') return [called.id];
  if (called) return referencesIn(called.text).map(({ id }) => id);
  return Object.values(node as DraftObject).flatMap(idsIn);
}
