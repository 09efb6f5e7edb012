import { asObject, type ObjectValue } from '../../syntax/value.ts';
import { type Draft, fillIn } from './draft.ts';

/** CertificateSigningRequest of certificates.k8s.io/v1beta1: v1 fills in neither usages nor who is to sign. */
export function signingRequest(object: ObjectValue, draft: Draft): void {
  const spec = asObject(object.spec);
  if (!spec) return;
  fillIn(draft, spec, '/spec', 'usages', ['digital signature', 'key encipherment']);
  if (!spec.signerName || spec.signerName === 'kubernetes.io/legacy-unknown') draft.certain = false;
}
