import { asObject, type ObjectValue } from '../../syntax/value.ts';
import { type Draft, insert, remove } from './draft.ts';

/** RuntimeClass of node.k8s.io/v1alpha1: what stood under `spec` stands at the top. */
export function runtimeClass(object: ObjectValue, draft: Draft): void {
  const spec = asObject(object.spec);
  if (!spec) return;
  const { runtimeHandler, ...rest } = spec;
  insert(draft, '', { ...(runtimeHandler !== undefined && { handler: runtimeHandler }), ...rest });
  remove(draft, object, '', ['spec']);
}
