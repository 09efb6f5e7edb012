import type { FieldFacts, SchemaFacts } from './facts.ts';

/** What the schema says of a place below a root. */
export interface Governed {
  /** The field that governs the place and the type that has it; absent at the root. */
  readonly owner?: { readonly type: string; readonly name: string; readonly field: FieldFacts };
  /** What belongs here: an object of `type`, a list, a map with free keys, or a single value. */
  readonly shape: 'object' | 'list' | 'map' | 'scalar';
  /** The type of the object, or of those in the list or map. */
  readonly type?: string;
  /** The indexes and free keys between the field and the place. */
  readonly inside: readonly string[];
}

type Layers = readonly ('list' | 'map')[];

/**
 * Finds the field that governs a place: `['spec', 'containers', '0', 'image']` below `io.k8s.api.core.v1.Pod` is
 * `Container.image`. Undefined below fields the schema does not know and below free-form ones.
 */
export function governing(facts: SchemaFacts, root: string, path: readonly string[]): Governed | undefined {
  let here: Governed = { shape: 'object', type: root, inside: [] };
  let layers: Layers = [];
  for (const step of path) {
    if (layers.length > 0 && here.owner) {
      layers = layers.slice(1);
      here = standing(here.owner, layers, [...here.inside, step]);
      continue;
    }
    if (here.shape !== 'object' || here.type === undefined) return undefined;
    const field = fieldOf(facts, here.type, step);
    if (!field) return undefined;
    layers = layersOf(field);
    here = standing({ type: here.type, name: step, field }, layers, []);
  }
  return here;
}

/** A type's field by its name; safe for names that every JavaScript object has. */
export function fieldOf(facts: SchemaFacts, type: string, name: string): FieldFacts | undefined {
  const fields = facts.types[type]?.fields;
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The lists and maps around the values of a field, outermost first. */
export function layersOf({ container }: FieldFacts): Layers {
  switch (container) {
    case undefined:
      return [];
    case 'list':
      return ['list'];
    case 'map':
      return ['map'];
    case 'map-of-lists':
      return ['map', 'list'];
    case 'list-of-lists':
      return ['list', 'list'];
    case 'list-of-maps':
      return ['list', 'map'];
  }
}

function standing(owner: NonNullable<Governed['owner']>, layers: Layers, inside: readonly string[]): Governed {
  const { ref } = owner.field;
  const shape = layers[0] ?? (ref === undefined ? 'scalar' : 'object');
  return { owner, shape, inside, ...(ref !== undefined && { type: ref }) };
}
