import type { Concept, Side } from './concept.ts';
import { concepts } from './table.ts';

/** The two platforms, as the sides of a concept are called. */
export type Platform = 'kubernetes' | 'ecs';

/**
 * The equivalence for a schema place: `Deployment`, `Container.image`, `ResourceRequirements.limits.memory`.
 * The most specific entry wins: the place itself, then the field it lies in, then an entry for all fields of the type
 * (`EnvVar.*`). A type's own entry is never given for its fields. CloudFormation places go by their ECS API names.
 */
export function conceptFor(platform: Platform, key: string): Concept | undefined {
  const index = indexes[platform];
  const parts = key.split('.');
  for (let length = parts.length; length > 1; length--) {
    const found = index.get(parts.slice(0, length).join('.'));
    if (found) return found;
  }
  return index.get(parts.length === 1 ? key : `${parts[0]}.*`);
}

/** The entry with this id, as findings of a conversion name it. */
export function conceptById(id: string): Concept | undefined {
  return byId.get(id);
}

/** What the side is called in the language; empty where the platform has nothing of the kind. */
export function sideName(side: Side, language: 'en' | 'ja'): string {
  return (language === 'ja' && side.japaneseName) || side.name;
}

const byId = new Map(concepts.map((concept) => [concept.id, concept]));

const indexes: Record<Platform, ReadonlyMap<string, Concept>> = {
  kubernetes: indexOf('kubernetes'),
  ecs: indexOf('ecs'),
};

function indexOf(platform: Platform): ReadonlyMap<string, Concept> {
  return new Map(concepts.flatMap((concept) => concept[platform].keys.map((key) => [key, concept] as const)));
}
