import type { Cursor } from '../../cursor.ts';
import { noteHead, objectsOf } from '../network/object-head.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';

/** Finds ConfigMaps by namespace and name, and says what becomes of each. */
export function configMapsOf(objects: readonly ObjectAt[]): (namespace: string, name: string) => Cursor | undefined {
  const found = objectsOf(objects, '', 'ConfigMap');
  for (const { at } of found) at.note('dropped', 'No workload among the inputs uses this ConfigMap.');
  const used = new Set<ObjectAt>();
  return (namespace, name) => {
    const object = found.find(({ resource, at }) => resource.name === name && namespaceOf(at) === namespace);
    if (object && !used.has(object)) noteUsed(object);
    if (object) used.add(object);
    return object?.at;
  };
}

const GONE = 'What containers take from the ConfigMap is written into their definitions; the ConfigMap itself is gone.';

function noteUsed(object: ObjectAt): void {
  const { at } = object;
  at.note('dropped', 'No container that is converted reads this entry.');
  noteHead(object, 'approximate', GONE);
  at.field('metadata').field('name').note('approximate', GONE);
  at.field('binaryData').note(
    'dropped',
    'A task definition holds no binary data: put the file into the image or on a file system.',
  );
  at.field('immutable').note('exact', 'A revision of a task definition never changes.');
}
