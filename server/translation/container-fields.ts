import { ecsFacts } from '../ecs/facts.ts';
import { kubernetesFacts } from '../kubernetes/facts.ts';
import type { Platform } from './words.ts';

/** Whether a container has a field on this platform and not on the other one. */
export function isOnlyOf(platform: Platform, field: string): boolean {
  const other = platform === 'ecs' ? 'kubernetes' : 'ecs';
  return hasField(platform, field) && !hasField(other, field);
}

function hasField(platform: Platform, field: string): boolean {
  const type =
    platform === 'ecs' ? ecsFacts.types.ContainerDefinition : kubernetesFacts.types['io.k8s.api.core.v1.Container'];
  return type !== undefined && Object.hasOwn(type.fields, field);
}

/** Both platforms have it, each in its own way. */
export const SHARED_FIELD = 'restartPolicy';
