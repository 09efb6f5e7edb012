import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { isEmptyList, isEmptyText, isSet, nearestOf, oneOf } from '../../fields.ts';
import { dns1123Label, dns1123Subdomain } from '../../names.ts';
import { parseQuantity } from '../../quantity.ts';
import type { KubernetesRule } from '../../scope.ts';
import { iscsiNameReason } from './iscsi-name.ts';
import { descendingPath, hasBackStep } from './paths.ts';

const HOST_PATH_TYPES = [
  '',
  'DirectoryOrCreate',
  'Directory',
  'FileOrCreate',
  'File',
  'Socket',
  'CharDevice',
  'BlockDevice',
];
const RESERVED_DOMAINS = /\.(kubernetes|k8s)\.io$/;

type Check = (source: ObjectValue, pointer: Pointer, report: Report, volume: ObjectValue) => void;

/** What must hold for the values of each kind of volume, besides that they are there. */
export const VOLUME_CHECKS: { readonly [kind: string]: Check } = {
  emptyDir(source, pointer, report) {
    const limit = source.sizeLimit;
    if (typeof limit !== 'string' && typeof limit !== 'number') return;
    const nano = parseQuantity(limit)?.nano;
    if (nano === undefined || nano >= 0n) return;
    report({ pointer: child(pointer, 'sizeLimit'), message: 'The sizeLimit of an emptyDir cannot be negative.' });
  },

  hostPath(source, pointer, report) {
    const path = asString(source.path);
    if (path && hasBackStep(path)) {
      report({ pointer: child(pointer, 'path'), message: 'The path of a hostPath volume must not contain "..".' });
    }
    const type = asString(source.type);
    if (type === undefined || HOST_PATH_TYPES.includes(type)) return;
    const place = child(pointer, 'type');
    const meant = nearestOf(type, HOST_PATH_TYPES);
    report({
      pointer: place,
      message: `The type of a hostPath cannot be "${type}": it is ${oneOf(HOST_PATH_TYPES.slice(1))}, or empty.`,
      ...(meant && {
        fixes: [
          { title: `Change to "${meant}"`, certain: true, edits: [{ kind: 'set', pointer: place, value: meant }] },
        ],
      }),
    });
  },

  gitRepo(source, pointer, report) {
    const directory = asString(source.directory);
    const reason = directory && descendingPath(directory);
    if (reason)
      report({ pointer: child(pointer, 'directory'), message: `The directory of a gitRepo volume ${reason}.` });
  },

  gcePersistentDisk: checkPartition,
  awsElasticBlockStore: checkPartition,

  nfs(source, pointer, report) {
    const path = asString(source.path);
    if (!path || path.startsWith('/')) return;
    report({ pointer: child(pointer, 'path'), message: 'The path of an nfs volume begins with "/".' });
  },

  iscsi(source, pointer, report, volume) {
    const iqn = asString(source.iqn);
    const reason = iqn && iscsiNameReason(iqn);
    if (reason) report({ pointer: child(pointer, 'iqn'), message: `The iqn ${reason}.` });
    const initiator = isSet(source.initiatorName) ? asString(source.initiatorName) : undefined;
    const initiatorReason = initiator !== undefined && iscsiNameReason(initiator);
    if (initiatorReason)
      report({ pointer: child(pointer, 'initiatorName'), message: `The initiatorName ${initiatorReason}.` });
    checkLun(source, pointer, report);
    const isAuthenticated = source.chapAuthDiscovery === true || source.chapAuthSession === true;
    if (isAuthenticated && !isSet(source.secretRef)) {
      report({ pointer: child(pointer, 'secretRef'), message: 'CHAP authentication needs a secretRef.' });
    }
    const portal = asString(source.targetPortal);
    const name = asString(volume.name);
    if (initiator === undefined || portal === undefined || name === undefined) return;
    if (`${name}:${portal}`.length <= 64) return;
    report({
      pointer: child(pointer, 'initiatorName'),
      message: 'With an initiatorName, the volume name and the targetPortal have at most 63 characters together.',
    });
  },

  fc(source, pointer, report) {
    const hasNames = !isEmptyList(source.targetWWNs);
    const hasIds = !isEmptyList(source.wwids);
    if (hasNames === hasIds) {
      report({
        pointer: child(pointer, 'targetWWNs'),
        message: 'An fc volume has targetWWNs or wwids: one of the two, and not both.',
      });
    }
    if (!hasNames) return;
    if (!isSet(source.lun))
      report({ pointer: child(pointer, 'lun'), message: 'With targetWWNs, an fc volume needs a lun.' });
    checkLun(source, pointer, report);
  },

  flocker(source, pointer, report) {
    if (isEmptyText(source.datasetName) === isEmptyText(source.datasetUUID)) {
      report({ pointer, target: 'key', message: 'A flocker volume has either a datasetName or a datasetUUID.' });
    }
    if (asString(source.datasetName)?.includes('/')) {
      report({ pointer: child(pointer, 'datasetName'), message: 'A datasetName must not contain "/".' });
    }
  },

  quobyte(source, pointer, report) {
    if ((asString(source.tenant) ?? '').length > 64) {
      report({ pointer: child(pointer, 'tenant'), message: 'The tenant has at most 64 characters.' });
    }
    const registry = asString(source.registry);
    if (!registry || registry.split(',').every((pair) => /^([^:[\]]*|\[[^[\]]*\]):[^:[\]]*$/.test(pair))) return;
    report({
      pointer: child(pointer, 'registry'),
      message: 'The registry is a host and port (HOST:PORT), or several of them with commas between.',
    });
  },

  flexVolume(source, pointer, report) {
    for (const option of Object.keys(asObject(source.options) ?? {})) {
      const domain = `.${option.split('/')[0]?.toLowerCase()}`;
      if (!RESERVED_DOMAINS.test(domain)) continue;
      report({
        pointer: child(pointer, 'options', option),
        target: 'key',
        message: 'The domains kubernetes.io and k8s.io are not for options.',
      });
    }
  },

  azureDisk(source, pointer, report) {
    // Without a kind it is a shared disk.
    const kind = isSet(source.kind) ? asString(source.kind) : 'Shared';
    const uri = asString(source.diskURI);
    if (kind === undefined || !uri) return;
    const start = kind === 'Managed' ? '/subscriptions/' : 'https://';
    if (uri.startsWith(start)) return;
    report({
      pointer: child(pointer, 'diskURI'),
      message: `The diskURI of a disk of kind ${kind} begins with "${start}".`,
    });
  },

  storageos(source, pointer, report) {
    for (const field of ['volumeName', 'volumeNamespace']) {
      const name = asString(source[field]);
      const reason = name && dns1123Label(name);
      if (reason) report({ pointer: child(pointer, field), message: `The ${field} ${reason}.` });
    }
  },

  csi(source, pointer, report) {
    const driver = asString(source.driver);
    const reason =
      driver && (driver.length > 63 ? 'must be at most 63 characters long' : dns1123Subdomain(driver.toLowerCase()));
    if (reason) report({ pointer: child(pointer, 'driver'), message: `The name of a CSI driver ${reason}.` });
    const secret = asString(asObject(source.nodePublishSecretRef)?.name);
    const secretReason = secret && dns1123Subdomain(secret);
    if (secretReason) {
      report({
        pointer: child(pointer, 'nodePublishSecretRef', 'name'),
        message: `No Secret can be named "${secret}": its name ${secretReason}.`,
      });
    }
  },
};

export const volumeValues: KubernetesRule = {
  id: 'kubernetes/volume-values',
  severity: 'error',
  on: ['core.v1.Volume'],
  summary: 'The values of a volume are ones its kind takes.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/volumes/#volume-types',
  check({ value, pointer }, report) {
    for (const [kind, member] of Object.entries(value)) {
      const source = asObject(member);
      const check = source && Object.hasOwn(VOLUME_CHECKS, kind) ? VOLUME_CHECKS[kind] : undefined;
      if (source && check) check(source, child(pointer, kind), report, value);
    }
  },
};

function checkPartition(source: ObjectValue, pointer: Pointer, report: Report): void {
  const partition = asNumber(source.partition);
  if (partition === undefined || (partition >= 0 && partition <= 255)) return;
  report({ pointer: child(pointer, 'partition'), message: 'The partition goes from 0 to 255.' });
}

function checkLun(source: ObjectValue, pointer: Pointer, report: Report): void {
  const lun = asNumber(source.lun);
  if (lun === undefined || (lun >= 0 && lun <= 255)) return;
  report({ pointer: child(pointer, 'lun'), message: 'The lun goes from 0 to 255.' });
}
