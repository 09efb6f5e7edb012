import { asString } from '../../../syntax/value.ts';
import type { Fidelity } from '../../trace.ts';
import { noteBookkeeping } from '../inventory.ts';
import { TOOLS } from '../metadata.ts';
import type { ObjectAt } from '../objects.ts';

/** Says what becomes of an object, and of the fields that every object has. */
export function noteHead({ at }: ObjectAt, fidelity: Fidelity, becomes: string): void {
  at.field('apiVersion').note('exact', 'It says how to read the object; AWS resources carry no version.');
  at.field('kind').note(fidelity, becomes);
  const metadata = at.field('metadata');
  metadata.field('namespace').note('exact', 'It says which workloads the object is for, and they are found.');
  metadata.field('labels').note('dropped', 'Labels of this object have no place: nothing selects by them.');
  for (const { key, at: annotation } of metadata.field('annotations').entries()) {
    if (TOOLS.test(key))
      annotation.note('exact', 'A record of the tool that applied the object; nothing depends on it.');
  }
  noteBookkeeping(at);
}

/** Says of all of an object what becomes of it, where nothing of it arrives anywhere. */
export function noteWhole({ at }: ObjectAt, fidelity: Fidelity, becomes: string): void {
  at.note(fidelity, becomes);
}

/** `apps` of `apps/v1`; empty for the core group. */
export function groupOf({ resource: { apiVersion } }: ObjectAt): string {
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
}

/** The objects of a kind in a group of the API, in the order of the input. */
export function objectsOf(objects: readonly ObjectAt[], group: string, kind: string): ObjectAt[] {
  return objects.filter((object) => object.resource.kind === kind && groupOf(object) === group);
}

/** The text of a field, for looking things up. What is read this way does not count as carried over. */
export function textAt(at: { readonly value: unknown }): string | undefined {
  return asString(at.value);
}
