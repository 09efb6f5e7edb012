import { asObject, asString, type Value } from '../../../syntax/value.ts';
import type { KubernetesRule } from '../../scope.ts';

/** All values together. */
const LIMIT = 1024 * 1024;

export const configSize: KubernetesRule = {
  id: 'kubernetes/config-size',
  severity: 'error',
  on: ['core.v1.ConfigMap', 'core.v1.Secret'],
  summary: 'The values of a ConfigMap or Secret take at most 1 MiB together.',
  documentation: 'https://kubernetes.io/docs/concepts/configuration/configmap/#motivation',
  check({ value, type }, report) {
    const isSecret = type === 'core.v1.Secret';
    const size = isSecret
      ? sizeOf({ ...sizes(value.data, decodedSize), ...sizes(value.stringData, textSize) })
      : sizeOf(sizes(value.data, textSize)) + sizeOf(sizes(value.binaryData, decodedSize));
    if (size <= LIMIT) return;
    report({
      // The server names no field of a ConfigMap here.
      pointer: value.data === undefined ? '/binaryData' : '/data',
      target: 'key',
      message: `The values take ${size} bytes together: a ${isSecret ? 'Secret' : 'ConfigMap'} holds at most ${LIMIT}. Make several of it, or use a volume.`,
    });
  },
};

type Sizes = { readonly [key: string]: number };

function sizes(data: Value | undefined, measure: (text: string) => number): Sizes {
  const entries = Object.entries(asObject(data) ?? {});
  return Object.fromEntries(entries.map(([key, member]) => [key, measure(asString(member) ?? '')]));
}

function sizeOf(all: Sizes): number {
  return Object.values(all).reduce((sum, size) => sum + size, 0);
}

function textSize(text: string): number {
  // Counting is only needed where the text is long enough to matter.
  return text.length < 1024 ? text.length : new TextEncoder().encode(text).length;
}

/** How many bytes a base64 text stands for. */
function decodedSize(text: string): number {
  const bare = text.length < 1024 ? text : text.replaceAll(/\s/g, '');
  return Math.floor((bare.replace(/=+$/, '').length * 3) / 4);
}
