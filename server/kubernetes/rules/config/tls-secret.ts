import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

/** What the text of each key begins with, somewhere in it. */
const PARTS = [
  { key: 'tls.crt', block: /-----BEGIN CERTIFICATE-----/, what: 'certificate', title: 'BEGIN CERTIFICATE' },
  {
    key: 'tls.key',
    block: /-----BEGIN (?:[A-Z0-9 ]+ )?PRIVATE KEY-----/,
    what: 'private key',
    title: 'BEGIN PRIVATE KEY',
  },
];

export const tlsSecret: KubernetesRule = {
  id: 'kubernetes/tls-secret',
  severity: 'warning',
  on: ['core.v1.Secret'],
  summary: 'A Secret of the type kubernetes.io/tls holds a certificate and its key in the form PEM.',
  documentation: 'https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets',
  check({ value }, report) {
    if (value.type !== 'kubernetes.io/tls') return;
    const texts = asObject(value.stringData) ?? {};
    const data = asObject(value.data) ?? {};
    for (const { key, block, what, title } of PARTS) {
      const isText = Object.hasOwn(texts, key);
      const text = isText ? asString(texts[key]) : decoded(asString(data[key]));
      if (text === undefined || block.test(text)) continue;
      report({
        pointer: child(isText ? '/stringData' : '/data', key),
        message: `There is no ${what} here: it begins with -----${title}-----${isText ? '' : ', all of it in base64'}.`,
      });
    }
  },
};

/** The text behind base64; undefined where there is none, or where it is no base64: that is a matter of structure. */
function decoded(base64: string | undefined): string | undefined {
  if (base64 === undefined) return undefined;
  try {
    return atob(base64);
  } catch {
    return undefined;
  }
}
