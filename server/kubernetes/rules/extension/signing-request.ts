import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import { checkForm, requireText } from '../../checks.ts';
import { isEmptyList, itemsOf } from '../../fields.ts';
import { signerName } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const SHORTEST = 600;
const LEGACY = 'kubernetes.io/legacy-unknown';

export const signingRequest: KubernetesRule = {
  id: 'kubernetes/signing-request',
  severity: 'error',
  on: ['certificates.v1.CertificateSigningRequestSpec'],
  summary: 'A CertificateSigningRequest holds a request in PEM, and says who shall sign it and what for.',
  documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/',
  check({ value, pointer }, report) {
    const request = asString(value.request);
    if (request !== undefined && !isRequest(request)) {
      report({
        pointer: child(pointer, 'request'),
        message: 'The request is a CERTIFICATE REQUEST in PEM form, as a whole in base64.',
      });
    }
    const usages = itemsOf(value.usages) ?? [];
    const list = child(pointer, 'usages');
    if (isEmptyList(value.usages))
      report({ pointer: list, message: 'A request needs at least one usage, such as client auth.' });
    usages.forEach((usage, index) => {
      if (typeof usage !== 'string' || usages.indexOf(usage) === index) return;
      report({ pointer: child(list, index), message: `"${usage}" is in this list already.` });
    });
    const place = child(pointer, 'signerName');
    requireText(value, 'signerName', pointer, report, 'A request needs the name of a signer.');
    if (value.signerName === LEGACY) {
      report({ pointer: place, message: `Servers do not take ${LEGACY} any more: name the signer.` });
    } else {
      checkForm(value.signerName, place, signerName, report, 'The name of a signer');
    }
    const seconds = asNumber(value.expirationSeconds);
    if (seconds === undefined || seconds >= SHORTEST) return;
    const message = `A certificate is valid for ${SHORTEST} seconds (ten minutes) or longer.`;
    report({ pointer: child(pointer, 'expirationSeconds'), message });
  },
};

/** Whether a base64 text holds a request, as far as that can be seen without reading the certificate. */
function isRequest(base64: string): boolean {
  try {
    return atob(base64).includes('-----BEGIN CERTIFICATE REQUEST-----');
  } catch {
    // What is no base64 is another rule's.
    return true;
  }
}
