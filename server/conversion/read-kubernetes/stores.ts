import type { Cursor } from '../cursor.ts';
import { namespaceOf, type ObjectAt } from './objects.ts';

/** The ConfigMaps and Secrets among the inputs, by namespace and name. Undefined for those that are not there. */
export interface Stores {
  configMap(namespace: string, name: string): Cursor | undefined;
  /** The keys of a Secret: its values are never read. */
  secretKeys(namespace: string, name: string): readonly string[] | undefined;
}

/** Finds the ConfigMaps and Secrets, and says what becomes of those that are used. */
export function storesOf(objects: readonly ObjectAt[]): Stores {
  const find = (kind: string, namespace: string, name: string): Cursor | undefined =>
    objects.find(
      ({ resource, at }) => resource.kind === kind && resource.name === name && namespaceOf(at) === namespace,
    )?.at;
  for (const { resource, at } of objects) if (resource.kind === 'Secret') noteSecret(at);
  return {
    configMap: (namespace, name) => {
      const found = find('ConfigMap', namespace, name);
      if (found) noteConfigMap(found);
      return found;
    },
    secretKeys: (namespace, name) => {
      const secret = find('Secret', namespace, name);
      return (
        secret &&
        PARTS.flatMap((part) =>
          secret
            .field(part)
            .entries()
            .map(({ key }) => key),
        )
      );
    },
  };
}

/** Where a Secret keeps its values. */
const PARTS = ['data', 'stringData'] as const;

function noteSecret(secret: Cursor): void {
  for (const part of PARTS) {
    secret
      .field(part)
      .note('dropped', 'The value of a Secret is never written anywhere: store it in AWS Secrets Manager.');
  }
}

function noteConfigMap(configMap: Cursor): void {
  const message =
    'What containers take from the ConfigMap is written into their definitions; the ConfigMap itself is gone.';
  for (const place of [
    configMap.field('apiVersion'),
    configMap.field('kind'),
    configMap.field('metadata').field('name'),
  ]) {
    place.note('approximate', message);
  }
}
