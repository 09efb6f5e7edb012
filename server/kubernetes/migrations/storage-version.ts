import { asObject, type ObjectValue } from '../../syntax/value.ts';
import { type Draft, remove } from './draft.ts';

/** StorageVersionMigration of storagemigration.k8s.io/v1alpha1: a resource has no version, and the server remembers where it was. */
export function storageVersion(object: ObjectValue, draft: Draft): void {
  const spec = asObject(object.spec);
  if (!spec) return;
  remove(draft, spec, '/spec', ['continueToken']);
  remove(draft, asObject(spec.resource) ?? {}, '/spec/resource', ['version']);
}
