import { asObject, type ObjectValue } from '../../syntax/value.ts';
import { type Draft, rename } from './draft.ts';

/** SubjectAccessReview of authorization.k8s.io/v1beta1: its groups were called `group`. */
export function accessReview(object: ObjectValue, draft: Draft): void {
  const spec = asObject(object.spec);
  if (spec) rename(draft, spec, '/spec', { group: 'groups' });
}
