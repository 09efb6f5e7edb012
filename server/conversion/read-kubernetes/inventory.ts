import type { Cursor } from '../cursor.ts';
import type { Fidelity } from '../trace.ts';
import { noteHead } from './network/object-head.ts';
import { namespaceOf, type ObjectAt } from './objects.ts';
import type { Stores } from './stores.ts';

/** The objects of an application, to look up those that others name. */
export interface Inventory {
  all(kind: string): readonly ObjectAt[];
  /** Without a namespace: an object of the whole cluster. */
  find(kind: string, name: string, namespace?: string): ObjectAt | undefined;
}

/** A pod, or the template of pods, with what its fields may name. */
export interface PodAt {
  readonly pod: Cursor;
  readonly spec: Cursor;
  readonly namespace: string;
  /** Whether the object says its namespace. */
  readonly spaceIsSaid: boolean;
  readonly inventory: Inventory;
  readonly stores: Stores;
}

export function inventoryOf(objects: readonly ObjectAt[]): Inventory {
  const byKind = new Map<string, ObjectAt[]>();
  for (const object of objects) {
    const known = byKind.get(object.resource.kind);
    if (known) known.push(object);
    else byKind.set(object.resource.kind, [object]);
  }
  const all = (kind: string) => byKind.get(kind) ?? [];
  return {
    all,
    find: (kind, name, namespace) =>
      all(kind).find(
        ({ resource, at }) => resource.name === name && (namespace === undefined || namespaceOf(at) === namespace),
      ),
  };
}

/** Says what became of an object that another one names, and that its name did its work. */
export function noteUsed(object: ObjectAt, fidelity: Fidelity, message: string): void {
  noteHead(object, fidelity, message);
  object.at.field('metadata').field('name').note('exact', 'By this name others find the object, and it is found.');
  noteBookkeeping(object.at);
}

/** What the API server adds to an object. None of it is wanted by anybody. */
const BOOKKEEPING = ['creationTimestamp', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid'] as const;

/** Fields that only say what a cluster made of the object. */
export function noteBookkeeping(at: Cursor): void {
  for (const name of BOOKKEEPING)
    at.field('metadata').field(name).note('exact', 'The API server wrote it down; it says nothing about what runs.');
  at.field('status').note('exact', 'What the cluster reports of the object is no part of its definition.');
}
