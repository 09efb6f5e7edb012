import type { Cursor } from '../../cursor.ts';
import type { VolumeContent } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import type { ReadVolume } from './content.ts';

/** `fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com`, also with a zone before it */
const EFS_SERVER = /^(?:[a-z0-9-]+\.)?(fs-[0-9a-f]+)\.efs\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/;

/** A path of the machine. */
export function readHostPath(at: Cursor): VolumeContent | undefined {
  const path = at.field('path').string();
  if (!path) return undefined;
  const type = at.field('type');
  if (type.value === '') type.note('exact', 'Nothing is checked on either side.');
  else type.note('dropped', 'ECS does not check what is at the path. Make sure it is there on every instance.');
  return { kind: 'machine', path };
}

/** An export of a file server. The servers of EFS are known by their names. */
export function readNfs(at: Cursor): ReadVolume | undefined {
  const server = at.field('server').string();
  const path = at.field('path').string();
  if (!server || !path) return undefined;
  const isReadOnly = at.field('readOnly').boolean();
  const id = EFS_SERVER.exec(server.value)?.[1];
  const content: VolumeContent = id ? { kind: 'shared', id: derived(id, server), path } : { kind: 'nfs', server, path };
  return { content, ...(isReadOnly && { isReadOnly }) };
}

/**
 * The file system behind a volume of the EFS driver: `fs-id`, `fs-id:/path`, `fs-id:/path:fsap-id`, `fs-id::fsap-id`.
 * https://github.com/kubernetes-sigs/aws-efs-csi-driver/blob/master/docs/README.md
 */
export function readEfs(csi: Cursor, mountOptions: Cursor): VolumeContent | undefined {
  const handle = csi.field('volumeHandle').string();
  if (!handle) return undefined;
  const [id = '', path = '', accessPoint = ''] = handle.value.split(':');
  const options = mountOptions.items().flatMap((option) => option.string() ?? []);
  const point = options.find(({ value }) => value.startsWith('accesspoint='));
  const authorized = options.find(({ value }) => value === 'iam');
  const plain = csi.field('volumeAttributes').field('encryptInTransit').scalar();
  csi.field('driver').note('exact', 'The driver of Amazon EFS: ECS mounts EFS itself.');
  const accessId = accessPoint !== '' ? derived(accessPoint, handle) : pointOf(point);
  return {
    kind: 'shared',
    id: derived(id, handle),
    ...(path !== '' && path !== '/' && { path: derived(path, handle) }),
    ...(accessId && { accessPoint: accessId }),
    encrypted: derived(String(plain?.value) !== 'false', plain, ...options.filter(({ value }) => value === 'tls')),
    ...(authorized && { authorized: derived(true, authorized) }),
  };
}

function pointOf(option: Traced<string> | undefined): Traced<string> | undefined {
  return option && derived(option.value.slice('accesspoint='.length), option);
}

/** An EBS volume that exists: ECS never attaches one. */
export function readExistingDisk(volumeId: Cursor, size: Traced<number> | undefined): VolumeContent {
  const id = volumeId.string();
  if (id) {
    const message = `ECS cannot attach \`${id.value}\`: it makes a new volume for each task. Take a snapshot of it to start from, or move the data to EFS.`;
    volumeId.note('needs-decision', message);
  }
  return { kind: 'disk', disk: { ...(size && { size }) }, lasting: true };
}
