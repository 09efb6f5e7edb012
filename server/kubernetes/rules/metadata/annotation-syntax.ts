import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { qualifiedName } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { isCheckedMetadata } from './label-syntax.ts';

/** Keys and values of all annotations together, in bytes of UTF-8. */
const SIZE_LIMIT = 256 * 1024;

export const annotationSyntax: KubernetesRule = {
  id: 'kubernetes/annotation-syntax',
  severity: 'error',
  on: ['meta.v1.ObjectMeta'],
  summary: 'Annotation keys are qualified names, and all annotations of an object fit into 256 KiB.',
  documentation:
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set',
  check(node, report) {
    if (!isCheckedMetadata(node)) return;
    const annotations = asObject(node.value.annotations);
    if (!annotations) return;
    const pointer = child(node.pointer, 'annotations');
    for (const key of Object.keys(annotations)) {
      const reason = qualifiedName(key.toLowerCase());
      if (!reason) continue;
      report({
        pointer: child(pointer, key),
        target: 'key',
        message: `"${key}" cannot be the key of an annotation: it ${reason}.`,
      });
    }
    const size = sizeOf(annotations);
    if (size <= SIZE_LIMIT) return;
    report({
      pointer,
      target: 'key',
      message: `The annotations take ${size} bytes together; an object can have at most ${SIZE_LIMIT}. Move what is large to a ConfigMap.`,
    });
  },
};

function sizeOf(annotations: ObjectValue): number {
  let size = 0;
  for (const [key, value] of Object.entries(annotations)) size += bytes(key) + bytes(asString(value) ?? '');
  return size;
}

function bytes(text: string): number {
  // Counting is only needed where the text is long enough to matter.
  return text.length < 1024 ? text.length : new TextEncoder().encode(text).length;
}
