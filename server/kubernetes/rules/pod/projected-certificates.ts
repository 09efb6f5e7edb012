import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { isEmptyText, isSet, oneOf } from '../../fields.ts';
import { dns1123Subdomain, qualifiedName, signerName } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { volumeFilePath } from './paths.ts';

const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const PATHS = ['credentialBundlePath', 'keyPath', 'certificateChainPath'];
const SHORTEST = 3600;
const LONGEST = 91 * 24 * 3600;
const LONGEST_FROM_KUBERNETES = 24 * 3600;

export const projectedCertificates: KubernetesRule = {
  id: 'kubernetes/projected-certificates',
  severity: 'error',
  on: ['core.v1.ClusterTrustBundleProjection', 'core.v1.PodCertificateProjection'],
  summary: 'A projected trust bundle or certificate names its signer and the files to write.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/#clustertrustbundle',
  check({ value, pointer, type, scope }, report) {
    // Servers drop these fields before the version that turned them on.
    if (type === 'core.v1.PodCertificateProjection') {
      if (since(scope, '1.35')) checkCertificate(value, pointer, report);
    } else if (since(scope, '1.33')) {
      checkBundle(value, pointer, report);
    }
  },
};

function checkBundle(value: ObjectValue, pointer: Pointer, report: Report): void {
  if (isSet(value.name) && isSet(value.signerName)) {
    report({ pointer, target: 'key', message: 'A trust bundle is chosen by name or by signerName, not by both.' });
  } else if (isSet(value.name)) {
    const name = asString(value.name);
    // What comes before the last colon is the signer; the rest of the name has the form of other names.
    const reason = name !== undefined && dns1123Subdomain(name.slice(name.lastIndexOf(':') + 1));
    if (reason) report({ pointer: child(pointer, 'name'), message: `The name of a trust bundle ${reason}.` });
    if (isSet(value.labelSelector)) {
      report({
        pointer: child(pointer, 'labelSelector'),
        target: 'key',
        message: 'A labelSelector goes with a signerName, not with a name.',
      });
    }
  } else if (isSet(value.signerName)) {
    checkSigner(value, pointer, report);
  } else {
    report({
      pointer,
      target: 'key',
      message: 'A trust bundle is chosen by name or by signerName, and there is neither.',
    });
  }
  checkPath(value, pointer, 'path', report);
  if (isEmptyText(value.path))
    report({ pointer: child(pointer, 'path'), message: 'A trust bundle needs the path of its file.' });
}

function checkCertificate(value: ObjectValue, pointer: Pointer, report: Report): void {
  checkSigner(value, pointer, report);
  const keyType = asString(value.keyType);
  if (isEmptyText(value.keyType) || (keyType !== undefined && !KEY_TYPES.includes(keyType))) {
    report({ pointer: child(pointer, 'keyType'), message: `The keyType is ${oneOf(KEY_TYPES)}.` });
  }
  const seconds = asNumber(value.maxExpirationSeconds);
  const signer = asString(value.signerName)?.split('/')[0] ?? '';
  const longest = /(^|\.)kubernetes\.io$/.test(signer) ? LONGEST_FROM_KUBERNETES : LONGEST;
  if (seconds !== undefined && (seconds < SHORTEST || seconds > longest)) {
    report({
      pointer: child(pointer, 'maxExpirationSeconds'),
      message: `maxExpirationSeconds goes from ${SHORTEST} to ${longest}.`,
    });
  }
  for (const key of Object.keys(asObject(value.userAnnotations) ?? {})) {
    const reason = qualifiedName(key.toLowerCase()) ?? (key.includes('/') ? undefined : 'must begin with a domain');
    if (reason)
      report({
        pointer: child(pointer, 'userAnnotations', key),
        target: 'key',
        message: `The key of an annotation ${reason}.`,
      });
  }
  for (const field of PATHS) checkPath(value, pointer, field, report);
  if (PATHS.some((field) => !isEmptyText(value[field]))) return;
  report({ pointer, target: 'key', message: `A certificate needs a file to go to: ${oneOf(PATHS)}.` });
}

function checkSigner(value: ObjectValue, pointer: Pointer, report: Report): void {
  const place = child(pointer, 'signerName');
  if (isEmptyText(value.signerName)) {
    report({ pointer: place, message: 'A signerName is needed.' });
    return;
  }
  const signer = asString(value.signerName);
  const reason = signer && signerName(signer);
  if (reason) report({ pointer: place, message: `The name of a signer ${reason}.` });
}

function checkPath(value: ObjectValue, pointer: Pointer, field: string, report: Report): void {
  const path = asString(value[field]);
  const reason = path && volumeFilePath(path);
  if (reason)
    report({ pointer: child(pointer, field), message: `"${path}" is not inside the volume: a path ${reason}.` });
}
