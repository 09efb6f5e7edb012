import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { isSet, itemsOf } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

interface File {
  readonly pointer: Pointer;
  readonly path: string;
  readonly isToken: boolean;
}

const WITH_ITEMS = ['configMap', 'secret', 'downwardAPI'];

export const overlappingPaths: KubernetesRule = {
  id: 'kubernetes/overlapping-paths',
  severity: 'warning',
  on: ['core.v1.Volume'],
  summary: 'No file of a volume is at the path of another or below it, and projected volumes have sources.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/projected-volumes/',
  check({ value, pointer }, report) {
    const warn = (files: readonly File[], isProjected: boolean) => {
      files.forEach((file, index) => {
        const other = files.slice(0, index).find((earlier) => overlaps(earlier, file, isProjected));
        if (!other) return;
        report({
          pointer: file.pointer,
          message: `"${file.path}" and "${other.path}" overlap: only one of the two files can be in the volume.`,
          related: [{ pointer: other.pointer, message: 'The other file' }],
        });
      });
    };
    for (const kind of WITH_ITEMS) {
      const source = asObject(value[kind]);
      if (source) warn(itemFiles(source, child(pointer, kind)), false);
    }
    const sources = itemsOf(asObject(value.projected)?.sources) ?? [];
    sources.forEach((item, index) => {
      const source = asObject(item);
      if (!source || Object.values(source).some(isSet)) return;
      report({
        pointer: child(pointer, 'projected', 'sources', index),
        message: 'This source is empty: it adds nothing.',
      });
    });
    warn(
      sources.flatMap((item, index) =>
        projectedFiles(asObject(item) ?? {}, child(pointer, 'projected', 'sources', index)),
      ),
      true,
    );
  },
};

function itemFiles(source: ObjectValue, pointer: Pointer): File[] {
  return (itemsOf(source.items) ?? []).flatMap((item, index): File[] => {
    const path = asString(asObject(item)?.path);
    return path ? [{ pointer: child(pointer, 'items', index, 'path'), path: trimmed(path), isToken: false }] : [];
  });
}

function projectedFiles(source: ObjectValue, pointer: Pointer): File[] {
  const files = WITH_ITEMS.flatMap((kind) => itemFiles(asObject(source[kind]) ?? {}, child(pointer, kind)));
  for (const kind of ['serviceAccountToken', 'clusterTrustBundle']) {
    const path = asString(asObject(source[kind])?.path);
    const isToken = kind === 'serviceAccountToken';
    if (path) files.push({ pointer: child(pointer, kind, 'path'), path: trimmed(path), isToken });
  }
  return files;
}

/** Equal paths of a projected volume are refused, unless one is a token's: another rule. */
function overlaps(one: File, other: File, isProjected: boolean): boolean {
  if (one.path === other.path) return !isProjected || one.isToken || other.isToken;
  return one.path.startsWith(`${other.path}/`) || other.path.startsWith(`${one.path}/`);
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}
