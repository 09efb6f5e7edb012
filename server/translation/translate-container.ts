import type { ObjectValue } from '../syntax/value.ts';
import { containerDefinition } from './to-ecs/containers.ts';
import { containerOf } from './to-kubernetes/containers.ts';
import type { Translated } from './translated.ts';

/** A container in the words of the other platform, by itself; what has no counterpart is left out and said in the notes. */
export function translateContainer(container: ObjectValue, to: 'ecs' | 'eks'): Translated {
  if (to === 'eks') return containerOf(container, {}, 'left out');
  const translated = containerDefinition(container, {}, 'left out');
  if (!('owner' in translated)) return translated;
  return { ...translated, owner: { essential: true, ...translated.owner } };
}
