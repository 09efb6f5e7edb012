import { asObject, type ObjectValue } from '../../syntax/value.ts';
import { type Draft, fillIn } from './draft.ts';

/** ValidatingAdmissionPolicyBinding of v1alpha1: a missing parameter used to deny without being told to. */
export function admissionPolicyBinding(object: ObjectValue, draft: Draft): void {
  const spec = asObject(object.spec);
  if (!spec) return;
  const reference = asObject(spec.paramRef);
  if (reference) fillIn(draft, reference, '/spec/paramRef', 'parameterNotFoundAction', 'Deny');
  if (spec.validationActions !== undefined) return;
  // The first version of it had no choice but to deny.
  fillIn(draft, spec, '/spec', 'validationActions', ['Deny']);
}
