import type { DraftObject } from '../../draft.ts';
import { type Draft, someOf } from '../../draft.ts';
import type { VolumeContent } from '../../model.ts';
import { dnsLabel, placeholder } from '../../names.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';

type SharedVolume = Extract<VolumeContent, { kind: 'shared' }>;

const DRIVER = 'efs.csi.aws.com';
/** EFS has no size, and a claim has to name one. */
const NOMINAL = '5Gi';

/**
 * A claim on a file system of Amazon EFS. One that exists is bound as a PersistentVolume; for one that has to be made, a
 * StorageClass makes an access point for each claim.
 * https://github.com/kubernetes-sigs/aws-efs-csi-driver
 */
export function writeSharedClaim(volume: SharedVolume, name: string, plan: Plan, desk: Desk): Draft {
  const { namespace } = plan;
  const { id, made } = volume;
  const handle = id ? handleOf(id, volume) : traced(`made ${made?.value ?? name}`, made?.sources, made?.notes);
  const key = `${namespace?.value ?? ''} ${handle.value} ${volume.encrypted?.value} ${volume.authorized?.value}`;
  const claim = desk.shared(`EFS ${key}`, () => {
    const claimName = desk.name('PersistentVolumeClaim', namespace?.value, dnsLabel(`${plan.name.value}-${name}`));
    const storage =
      volume.size && volume.size.value > 0 ? derived(`${Math.ceil(volume.size.value)}Gi`, volume.size) : NOMINAL;
    const volumeName = id ? putVolume(volume, handle, claimName, storage, plan, desk) : undefined;
    const storageClassName = id ? '' : putClass(volume, name, desk);
    desk.put({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: claimName, namespace: namespace?.value },
      spec: {
        accessModes: ['ReadWriteMany'],
        storageClassName,
        volumeName,
        resources: { requests: { storage } },
      },
    });
    return claimName;
  });
  const { path, accessPoint, encrypted, authorized, size } = volume;
  const same = derived(claim, id, made, path, accessPoint, encrypted, authorized, size);
  return traced(claim, same.sources);
}

/** `fs-0123:/path`, `fs-0123::fsap-0456` */
function handleOf(id: Traced<string>, { path, accessPoint }: SharedVolume): Traced<string> {
  const folder = path && path.value !== '/' ? path.value : '';
  const text = accessPoint ? `${id.value}:${folder}:${accessPoint.value}` : folder ? `${id.value}:${folder}` : id.value;
  return derived(text, id, path, accessPoint);
}

function putVolume(
  { encrypted, authorized }: SharedVolume,
  volumeHandle: Traced<string>,
  claim: string,
  storage: Draft,
  { namespace }: Plan,
  desk: Desk,
): string {
  const name = desk.name('PersistentVolume', undefined, dnsLabel(namespace ? `${namespace.value}-${claim}` : claim));
  const options: Traced<string>[] = [];
  if (encrypted?.value) options.push(derived('tls', encrypted));
  if (authorized?.value) options.push(derived('iam', authorized));
  desk.say(authorized, 'exact', 'Without IAM authorization is what the driver does by itself.');
  desk.put({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name },
    spec: {
      capacity: { storage },
      accessModes: ['ReadWriteMany'],
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: '',
      mountOptions: someOf(options),
      claimRef: { namespace: namespace?.value ?? 'default', name: claim },
      csi: {
        driver: DRIVER,
        volumeHandle: noted(volumeHandle, 'approximate', 'The EFS CSI driver mounts it: install it in the cluster.'),
        volumeAttributes: encrypted?.value === false ? { encryptInTransit: derived('false', encrypted) } : undefined,
      },
    },
  });
  return name;
}

function putClass({ made }: SharedVolume, volume: string, desk: Desk): string {
  const wanted = made ?? traced(volume);
  return desk.shared(`EFS class ${wanted.value}`, () => {
    const name = desk.name('StorageClass', undefined, dnsLabel(`efs-${wanted.value}`));
    const missing = derived(placeholder(wanted.value, 'file system id'), wanted);
    const parameters: DraftObject = {
      provisioningMode: 'efs-ap',
      fileSystemId: noted(missing, 'needs-decision', 'Fill in the id of the EFS file system: no manifest makes one.'),
      directoryPerms: '700',
    };
    desk.put({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name },
      provisioner: DRIVER,
      parameters,
    });
    return name;
  });
}
