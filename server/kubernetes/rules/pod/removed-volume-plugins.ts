import { child } from '../../../syntax/pointer.ts';
import { isSet } from '../../fields.ts';
import { type KubernetesRule, since } from '../../scope.ts';

/** Kinds of volumes that are on their way out: the versions that deprecated them, and that cannot mount them any more. */
const PLUGINS: { readonly [kind: string]: { readonly deprecated: string; readonly removed?: string } } = {
  photonPersistentDisk: { deprecated: '1.11', removed: '1.16' },
  gitRepo: { deprecated: '1.11', removed: '1.33' },
  scaleIO: { deprecated: '1.16', removed: '1.22' },
  flocker: { deprecated: '1.22', removed: '1.25' },
  storageos: { deprecated: '1.22', removed: '1.25' },
  quobyte: { deprecated: '1.22', removed: '1.25' },
  glusterfs: { deprecated: '1.25', removed: '1.26' },
  cephfs: { deprecated: '1.28', removed: '1.31' },
  rbd: { deprecated: '1.28', removed: '1.31' },
};

export const removedVolumePlugins: KubernetesRule = {
  id: 'kubernetes/removed-volume-plugins',
  severity: 'warning',
  on: ['core.v1.Volume', 'core.v1.PersistentVolumeSpec'],
  summary: 'Volumes are of kinds that Kubernetes still mounts.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#volume-types',
  check({ value, pointer, scope }, report) {
    for (const [kind, { deprecated, removed }] of Object.entries(PLUGINS)) {
      if (!isSet(value[kind]) || !since(scope, deprecated)) continue;
      const isGone = removed !== undefined && since(scope, removed);
      report({
        pointer: child(pointer, kind),
        target: 'key',
        message: isGone
          ? `Volumes of the kind ${kind} do not work since Kubernetes ${removed}${kind === 'gitRepo' ? ', unless the cluster turns them on again' : ''}: use a CSI driver, or fetch the files in an init container.`
          : `Volumes of the kind ${kind} are deprecated since Kubernetes ${deprecated}.`,
      });
    }
  },
};
