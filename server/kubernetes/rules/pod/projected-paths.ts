import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

const WITH_ITEMS = ['secret', 'configMap', 'downwardAPI'];

export const projectedPaths: KubernetesRule = {
  id: 'kubernetes/projected-paths',
  severity: 'error',
  on: ['core.v1.ProjectedVolumeSource'],
  summary: 'No two files of a projected volume have the same path.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/',
  check({ value, pointer }, report) {
    const first = new Map<string, Pointer>();
    (itemsOf(value.sources) ?? []).forEach((item, index) => {
      const source = asObject(item);
      if (!source) return;
      for (const [place, path] of pathsOf(source, child(pointer, 'sources', index))) {
        const earlier = first.get(path);
        if (earlier === undefined) {
          first.set(path, place);
          continue;
        }
        report({
          pointer: place,
          message: `Another file of this volume has the path "${path}" already.`,
          related: [{ pointer: earlier, message: 'The other file' }],
        });
      }
    });
  },
};

/** The paths that the server compares: those of tokens are not among them, and bundles and certificates it drops by default. */
function pathsOf(source: ObjectValue, pointer: Pointer): [Pointer, string][] {
  const paths: [Pointer, Value | undefined][] = [];
  for (const kind of WITH_ITEMS) {
    (itemsOf(asObject(source[kind])?.items) ?? []).forEach((item, index) => {
      paths.push([child(pointer, kind, 'items', index, 'path'), asObject(item)?.path]);
    });
  }
  return paths.flatMap(([place, path]): [Pointer, string][] => {
    const text = asString(path);
    return text ? [[place, text]] : [];
  });
}
