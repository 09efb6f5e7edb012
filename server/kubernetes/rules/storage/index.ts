import type { KubernetesRule } from '../../scope.ts';
import { accessModes } from './access-modes.ts';
import { allowedTopologies } from './allowed-topologies.ts';
import { claimClass } from './claim-class.ts';
import { claimDataSource } from './claim-data-source.ts';
import { claimFraction } from './claim-fraction.ts';
import { claimStorage } from './claim-storage.ts';
import { csiDriver } from './csi-driver.ts';
import { csiNode } from './csi-node.ts';
import { csiStorageCapacity } from './csi-storage-capacity.ts';
import { persistentVolumeClass } from './persistent-volume-class.ts';
import { persistentVolumePlacement } from './persistent-volume-placement.ts';
import { persistentVolumeSource } from './persistent-volume-source.ts';
import { persistentVolumeValues } from './persistent-volume-values.ts';
import { recyclePolicy } from './recycle-policy.ts';
import { storageClass } from './storage-class.ts';
import { storageClassAnnotation } from './storage-class-annotation.ts';
import { volumeAttachment } from './volume-attachment.ts';
import { volumeAttributesClass } from './volume-attributes-class.ts';
import { volumeCapacity } from './volume-capacity.ts';

/** What volumes, claims, their classes and drivers must be. */
export const storageRules: readonly KubernetesRule[] = [
  accessModes,
  allowedTopologies,
  claimClass,
  claimDataSource,
  claimFraction,
  claimStorage,
  csiDriver,
  csiNode,
  csiStorageCapacity,
  persistentVolumeClass,
  persistentVolumePlacement,
  persistentVolumeSource,
  persistentVolumeValues,
  storageClassAnnotation,
  storageClass,
  volumeAttachment,
  volumeAttributesClass,
  volumeCapacity,
  recyclePolicy,
];
