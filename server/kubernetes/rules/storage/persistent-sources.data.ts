/** The kinds of PersistentVolumes, in the order in which the server looks for them. */
export const PERSISTENT_SOURCES: readonly string[] = [
  'hostPath',
  'gcePersistentDisk',
  'awsElasticBlockStore',
  'glusterfs',
  'flocker',
  'nfs',
  'rbd',
  'quobyte',
  'cephfs',
  'iscsi',
  'cinder',
  'fc',
  'flexVolume',
  'azureFile',
  'vsphereVolume',
  'photonPersistentDisk',
  'portworxVolume',
  'azureDisk',
  'scaleIO',
  'local',
  'storageos',
  'csi',
];

/** What each kind cannot be without, where it differs from the same kind of volume in a pod. */
export const PERSISTENT_REQUIRED: { readonly [source: string]: readonly string[] } = {
  local: ['path'],
  csi: ['driver', 'volumeHandle'],
};

/** The references to a Secret that need a name and a namespace once they are there. */
export const FULL_SECRETS: { readonly [source: string]: readonly string[] } = {
  cinder: ['secretRef'],
  storageos: ['secretRef'],
  csi: ['controllerPublishSecretRef', 'controllerExpandSecretRef', 'nodePublishSecretRef', 'nodeExpandSecretRef'],
};
