import type { Cursor } from '../cursor.ts';
import type { Disk, Volume, VolumeContent } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { noteFields } from './scalars.ts';

/** Reads `volumes`. `configurations`: what a service says of those that are made when a task starts. */
export function readVolumes(at: Cursor, configurations: Cursor | undefined): Volume[] {
  return at.objects().flatMap((volume): Volume[] => {
    const name = volume.field('name').string();
    return name ? [{ name, content: readContent(volume, name, configurations) }] : [];
  });
}

function readContent(at: Cursor, name: Traced<string>, configurations: Cursor | undefined): VolumeContent {
  const path = at.field('host').field('sourcePath').string();
  if (path)
    return { kind: 'machine', path: OF_DOCKER.test(path.value) ? noted(path, 'needs-decision', NO_DOCKER) : path };
  const efs = at.field('efsVolumeConfiguration');
  if (efs.isObject()) return readFileSystem(efs);
  const docker = at.field('dockerVolumeConfiguration');
  if (docker.isObject()) return readDockerVolume(docker, name);
  const launch = at.field('configuredAtLaunch');
  if (launch.boolean()?.value) {
    launch.note('exact', 'Each pod gets a disk of its own, which goes with it.');
    return { kind: 'disk', disk: readDisk(configurations, name), lasting: false };
  }
  for (const [field, title] of OTHERS) {
    const other = at.field(field);
    if (other.isObject()) return { kind: 'other', title, source: traced(title, [other.source]) };
  }
  at.field('host').note('exact', 'An empty folder of the task is an emptyDir of the pod.');
  return { kind: 'scratch' };
}

/** What only Docker and the agent of ECS have on a machine. */
const OF_DOCKER =
  /^(?:\/var)?\/run\/docker(?:\.sock|\/|$)|^\/var\/(?:lib|log)\/(?:docker|ecs)(?:\/|$)|^\/etc\/(?:docker|ecs)(?:\/|$)|^\/cgroup(?:\/|$)/;
const NO_DOCKER =
  'Nodes of EKS run containerd, with neither Docker nor the agent of ECS: nothing of what this path has on an instance is there.';

const OTHERS: readonly (readonly [field: string, title: string])[] = [
  ['fsxWindowsFileServerVolumeConfiguration', 'FSx for Windows File Server'],
  ['s3filesVolumeConfiguration', 'S3 Files'],
];

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html */
function readFileSystem(at: Cursor): VolumeContent {
  const id = at.field('fileSystemId').string();
  const path = at.field('rootDirectory').string();
  const encrypted = readSwitch(at.field('transitEncryption'));
  const authorization = at.field('authorizationConfig');
  const accessPoint = authorization.field('accessPointId').string();
  const authorized = readSwitch(authorization.field('iam'));
  return {
    kind: 'shared',
    ...(id && { id }),
    ...(path && { path }),
    ...(accessPoint && { accessPoint }),
    ...(encrypted && { encrypted }),
    ...(authorized && { authorized }),
  };
}

function readSwitch(at: Cursor): Traced<boolean> | undefined {
  const text = at.string();
  if (!text || (text.value !== 'ENABLED' && text.value !== 'DISABLED')) return undefined;
  return derived(text.value === 'ENABLED', text);
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html */
function readDockerVolume(at: Cursor, name: Traced<string>): VolumeContent {
  const scope = at.field('scope');
  const driver = at.field('driver').string();
  const options = at.field('driverOpts');
  if (options.field('type').value === 'nfs') {
    const device = options.field('device').string();
    const mount = options.field('o').string();
    const server = /(?:^|,)addr=([^,]+)/.exec(mount?.value ?? '')?.[1];
    const path = device && /^(?:[^:/]*:)?(\/.*)?$/.exec(device.value)?.[1];
    if (server !== undefined && device) {
      scope.note('exact', 'A pod mounts the share anew, and all of them see the same.');
      driver && at.field('driver').note('exact', 'Kubernetes mounts shares itself.');
      options.field('type').note('exact', 'It becomes a volume of this type.');
      return { kind: 'nfs', server: derived(server, mount), path: derived(path ?? '/', device) };
    }
  }
  if (driver && driver.value !== 'local') {
    return {
      kind: 'other',
      title: `volume of the Docker driver ${driver.value}`,
      source: derived(driver.value, driver),
    };
  }
  if (driver) at.field('driver').note('exact', 'A local volume is a folder of the machine.');
  noteFields(at, 'exact', { autoprovision: 'It is made where it is missing.' });
  if (scope.value !== 'shared') {
    scope.note('exact', 'It is made for the task and goes with it, as an emptyDir does.');
    return { kind: 'scratch' };
  }
  const path = traced(`/var/lib/volumes/${name.value.replace(/[^\w.-]/g, '-')}`, [scope.source]);
  const message =
    'A Docker volume that outlives its task lies on its instance: choose a folder of the node, or a claim on shared storage.';
  return { kind: 'machine', path: noted(path, 'needs-decision', message) };
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html */
function readDisk(configurations: Cursor | undefined, name: Traced<string>): Disk {
  const own = configurations?.objects().find((one) => one.field('name').value === name.value);
  const at = own?.field('managedEBSVolume');
  if (!own || !at) return {};
  own.field('name').note('exact', 'It says which volume of the task definition is meant.');
  const role = at.field('roleArn');
  if (role.value !== undefined) {
    role.note('dropped', 'The EBS CSI driver makes the disks with a role of its own: install it in the cluster.');
  }
  const tags = at.field('tagSpecifications');
  if (tags.value !== undefined)
    tags.note('dropped', 'Tag the disks with the parameters `tagSpecification_1` … of the storage class.');
  const text = (field: string) => at.field(field).string();
  const number = (field: string) => at.field(field).number();
  return withoutNothing({
    size: number('sizeInGiB'),
    type: text('volumeType'),
    iops: number('iops'),
    throughput: number('throughput'),
    encrypted: at.field('encrypted').boolean(),
    key: text('kmsKeyId'),
    snapshot: text('snapshotId'),
    fileSystem: text('filesystemType'),
  });
}

function withoutNothing(disk: { readonly [name in keyof Disk]: Disk[name] | undefined }): Disk {
  return Object.fromEntries(Object.entries(disk).filter(([, value]) => value !== undefined));
}
