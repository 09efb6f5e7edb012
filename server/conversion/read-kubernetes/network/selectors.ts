import { matchesSelector } from '../../../kubernetes/labels.ts';
import { asObject, type ObjectValue } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { ObjectAt } from '../objects.ts';
import type { Pods } from './open-workload.ts';

/** Whether a label selector selects these pods. An empty one selects all; what cannot be known counts as no. */
export function selectsPods(selector: Cursor, { labels }: Pods): boolean {
  return matchesSelector(asObject(selector.value) ?? {}, Object.fromEntries(labels)) === true;
}

/** The label that every namespace has. */
const NAME_LABEL = 'kubernetes.io/metadata.name';

/** Finds out whether a selector selects a namespace, by its name and by its labels where it is among the inputs. */
export function namespaceMatcher(objects: readonly ObjectAt[]): (selector: Cursor, namespace: string) => boolean {
  const labels = new Map<string, ObjectValue>();
  for (const { at, resource } of objects) {
    if (resource.kind !== 'Namespace' || resource.name === undefined) continue;
    labels.set(resource.name, asObject(at.field('metadata').field('labels').value) ?? {});
  }
  return (selector, namespace) => {
    const known = { ...labels.get(namespace), [NAME_LABEL]: namespace };
    return matchesSelector(asObject(selector.value) ?? {}, known) === true;
  };
}
