import { conceptFor } from '../../concepts/lookup.ts';
import { isUnknown, type Value } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Kept } from '../model.ts';
import { type Fidelity, traced } from '../trace.ts';

/**
 * A field that Kubernetes has no place for. It is reported with what the table of equivalences says of it, or what the reader
 * does, and travels along for the way back. None where nothing is said.
 */
export function keep(at: Cursor, field: string, key: string, said?: string, fidelity: Fidelity = 'dropped'): Kept[] {
  const { value } = at;
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
  const lost = said ?? explained(key);
  // What is only known at deployment would come back as its placeholder.
  if (hasUnknown(value)) {
    at.note(fidelity, lost);
    return [];
  }
  const message = `${lost} It travels along as an annotation for the way back.`;
  at.note(fidelity, message);
  return [{ platform: 'ecs', field, value: traced(JSON.stringify(value), [at.source], [{ fidelity, message }]) }];
}

/** What the table says becomes of a field of ECS. */
export function explained(key: string): string {
  const concept = conceptFor('ecs', key);
  const name = key.split('.').at(-1) ?? key;
  if (!concept) return `Kubernetes has nothing like \`${name}\`.`;
  const { how, build } = concept.toKubernetes;
  return build ? `${how.en} To build: ${build.en}` : how.en;
}

/** Whether a value, or a part of it, is only known at deployment. */
export function hasUnknown(value: Value): boolean {
  if (isUnknown(value)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUnknown);
}
