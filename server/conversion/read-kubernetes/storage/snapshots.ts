import type { Cursor } from '../../cursor.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { noteUsed, type PodAt } from '../inventory.ts';

/**
 * The EBS snapshot that a claim starts from. The object that a claim names only stands for it: its own name in AWS is in
 * the VolumeSnapshotContent.
 * https://kubernetes.io/docs/concepts/storage/volume-snapshots/
 */
export function readSnapshot(spec: Cursor, { inventory, namespace }: PodAt): Traced<string> | undefined {
  const source = ['dataSourceRef', 'dataSource'].map((name) => spec.field(name)).find((at) => at.isObject());
  if (source?.field('kind').value !== 'VolumeSnapshot') return undefined;
  const name = source.field('name').string();
  if (!name) return undefined;
  const snapshot = inventory.find('VolumeSnapshot', name.value, namespace);
  const wanted = snapshot?.at.field('spec').field('source').field('volumeSnapshotContentName').string();
  const content = wanted && inventory.find('VolumeSnapshotContent', wanted.value);
  const handle = content?.at.field('spec').field('source').field('snapshotHandle').string();
  for (const field of ['kind', 'apiGroup']) source.field(field).note('exact', 'The snapshot is found by its name.');
  if (snapshot && content && handle) {
    noteUsed(snapshot, 'exact', 'It stands for an EBS snapshot, which is named itself.');
    noteUsed(content, 'exact', 'It stands for an EBS snapshot, which is named itself.');
    return derived(handle.value, handle, name, wanted);
  }
  const message = `Write the id of the EBS snapshot that VolumeSnapshot \`${name.value}\` stands for.`;
  return noted(derived(`\${${name.value}}`, name), 'needs-decision', message);
}
