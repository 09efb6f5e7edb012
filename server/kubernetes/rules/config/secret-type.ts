import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { objectOrEmpty } from '../../checks.ts';
import { isEmptyText } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const ACCOUNT = 'kubernetes.io/service-account.name';

/** The keys that each type of Secret cannot be without. */
const REQUIRED_KEYS: { readonly [type: string]: readonly string[] } = {
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
};

export const secretType: KubernetesRule = {
  id: 'kubernetes/secret-type',
  severity: 'error',
  on: ['core.v1.Secret'],
  summary: 'A Secret has the keys that belong to its type.',
  documentation: 'https://kubernetes.io/docs/concepts/configuration/secret/#secret-types',
  check({ value }, report) {
    const type = asString(value.type);
    const data = objectOrEmpty(value.data);
    const texts = objectOrEmpty(value.stringData);
    if (type === undefined || !data || !texts) return;
    if (type === 'kubernetes.io/service-account-token') checkAccount(value, report);
    if (type === 'kubernetes.io/basic-auth') checkBasic({ ...data, ...texts }, report);
    for (const key of Object.hasOwn(REQUIRED_KEYS, type) ? (REQUIRED_KEYS[type] ?? []) : []) {
      const pointer = child('/data', key);
      const isText = Object.hasOwn(texts, key);
      const member = isText ? texts[key] : data[key];
      if (member === undefined || (type === 'kubernetes.io/ssh-auth' && isEmptyText(member))) {
        report({ pointer, message: `A Secret of the type ${type} needs the key ${key}.` });
      } else if (key.startsWith('.docker') && isNoJson(member, isText)) {
        report({
          pointer,
          ...(isText && { place: child('/stringData', key) }),
          message: `The value of ${key} is the JSON of Docker's configuration file${isText ? '' : ', in base64'}. This is no JSON.`,
        });
      }
    }
  },
};

function checkAccount(secret: ObjectValue, report: Report): void {
  const annotations = objectOrEmpty(objectOrEmpty(secret.metadata)?.annotations);
  if (!annotations || isUnknown(annotations[ACCOUNT]) || !isEmptyText(annotations[ACCOUNT])) return;
  report({
    pointer: child('/metadata/annotations', ACCOUNT),
    message: `A Secret for the token of a ServiceAccount names it in the annotation ${ACCOUNT}.`,
  });
}

function checkBasic(data: ObjectValue, report: Report): void {
  if (Object.hasOwn(data, 'username') || Object.hasOwn(data, 'password')) return;
  report({
    pointer: '/data/username',
    message: 'A Secret of the type kubernetes.io/basic-auth needs the key username, password, or both.',
  });
}

/** Whether a value is certainly not a JSON object. Base64 that cannot be read is another rule's. */
function isNoJson(value: Value, isText: boolean): boolean {
  const text = value === null ? '' : asString(value);
  if (text === undefined) return false;
  const json = isText ? text : decode(text);
  if (json === undefined) return false;
  try {
    const parsed: unknown = JSON.parse(json);
    return parsed !== null && !asObject(parsed);
  } catch {
    return true;
  }
}

function decode(base64: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
