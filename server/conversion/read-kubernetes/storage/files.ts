import type { Cursor } from '../../cursor.ts';
import type { FileContent, VolumeContent } from '../../model.ts';
import type { Traced } from '../../trace.ts';
import type { PodAt } from '../inventory.ts';
import { readFieldRef, readResourceRef } from '../pod/field-ref.ts';
import { limitDefaults } from '../pod/limit-ranges.ts';
import { configKeys, configSetting, keyed, readOptional, secretSetting } from '../references.ts';

type Files = Extract<VolumeContent, { kind: 'files' }>;

/**
 * A volume whose files are configuration: of a ConfigMap, of a Secret, of the pod's own fields, or of several of these.
 * https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export function readFileVolume(at: Cursor, pod: PodAt): Files | undefined {
  const projected = at.field('projected');
  if (projected.isObject()) {
    const files = projected
      .field('sources')
      .objects()
      .flatMap((source) => filesOf(source, 'name', pod));
    return files.length > 0 ? filesVolume(files, projected) : undefined;
  }
  for (const kind of ['configMap', 'secret', 'downwardAPI']) {
    if (at.field(kind).isObject()) return filesVolume(filesOf(at, 'secretName', pod), at.field(kind));
  }
  return readMountedSecrets(at.field('csi'), pod);
}

/** The Secrets Store driver mounts the secrets that a SecretProviderClass names. */
function readMountedSecrets(csi: Cursor, pod: PodAt): Files | undefined {
  if (csi.field('driver').value !== 'secrets-store.csi.k8s.io') return undefined;
  const name = csi.field('volumeAttributes').field('secretProviderClass').string();
  const mounted = name && pod.stores.mounted(pod.namespace, name.value);
  if (!name || !mounted) return undefined;
  csi.field('driver').note('exact', 'The driver mounts secrets, which ECS gives to containers itself.');
  const files = mounted.map(({ path, remote }): FileContent => {
    return { path, setting: { kind: 'secret', name: path, reference: { store: name, remote } } };
  });
  return { kind: 'files', files };
}

function filesVolume(files: readonly FileContent[], source: Cursor): Files {
  const mode = source.field('defaultMode').number();
  return { kind: 'files', files, ...(mode && { mode }) };
}

/** The files of one source. A Secret is named by another field in a volume than in a projection. */
function filesOf(source: Cursor, secretName: string, pod: PodAt): FileContent[] {
  const config = source.field('configMap');
  const secret = source.field('secret');
  const store = config.field('name').string();
  if (store) return filesOfConfig(config, store, pod);
  const secretStore = secret.field(secretName).string();
  if (secretStore) return filesOfSecret(secret, secretStore, pod);
  return filesOfPod(source.field('downwardAPI'), pod);
}

function filesOfConfig(at: Cursor, store: Traced<string>, pod: PodAt): FileContent[] {
  readOptional(at);
  const files = keyed(at.field('items').objects(), configKeys(pod, store.value));
  if (!files) return unread(at, `ConfigMap ${store.value}`);
  return files.map(({ key, path }) => ({ path, setting: configSetting(pod, store, key, key) }));
}

function filesOfSecret(at: Cursor, store: Traced<string>, pod: PodAt): FileContent[] {
  readOptional(at);
  const files = keyed(at.field('items').objects(), pod.stores.secretKeys(pod.namespace, store.value));
  if (!files) return unread(at, `Secret ${store.value}`);
  return files.map(({ key, path }) => ({ path, setting: secretSetting(pod, store, key, key) }));
}

function filesOfPod(at: Cursor, pod: PodAt): FileContent[] {
  return at
    .field('items')
    .objects()
    .flatMap((item) => {
      const path = item.field('path').string();
      const defaults = limitDefaults(pod.inventory, pod.namespace);
      const value =
        readFieldRef(item.field('fieldRef'), item, pod) ??
        readResourceRef(item.field('resourceFieldRef'), item, undefined, pod.spec, defaults);
      return path && value ? [{ path, setting: { kind: 'value', name: path, value } }] : [];
    });
}

function unread(at: Cursor, what: string): FileContent[] {
  at.note('needs-decision', `${what} is not among the inputs, so its files are not known. Add it and convert again.`);
  return [];
}
