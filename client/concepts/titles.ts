import type { ConceptSummary } from '../../server/requests.ts';

/** `Deployment ↔ ECS service`; only the one name where the other platform has nothing of the kind. */
export function titleOf({ kubernetes, ecs }: Pick<ConceptSummary, 'kubernetes' | 'ecs'>): string {
  return [kubernetes, ecs].filter(Boolean).join(' ↔ ');
}

/** How close the two are; both ways where these differ and there are two. */
export function closenessOf({ kubernetes, ecs, toEcs, toKubernetes }: ConceptSummary): string {
  if (!ecs || toEcs.words === toKubernetes.words) return toEcs.words;
  if (!kubernetes) return toKubernetes.words;
  return `→ ECS: ${toEcs.words} · → Kubernetes: ${toKubernetes.words}`;
}
