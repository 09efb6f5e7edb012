import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { isEmptyText, isSet, itemsOf } from '../../fields.ts';
import { CONTAINER_TYPES } from '../../pod-spec.ts';
import type { KubernetesRule } from '../../scope.ts';
import { hasBackStep } from './paths.ts';
import { volumesOf } from './volumes-of.ts';

export const volumeDevices: KubernetesRule = {
  id: 'kubernetes/volume-devices',
  severity: 'error',
  on: CONTAINER_TYPES,
  summary: 'A block device is a claim of the pod with a path of its own, and is not mounted as well.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#raw-block-volume-support',
  check({ value, pointer, parent }, report) {
    const devices = itemsOf(value.volumeDevices) ?? [];
    if (devices.length === 0) return;
    const volumes = parent && volumesOf(parent);
    const mounts = (itemsOf(value.volumeMounts) ?? []).map(asObject);
    const mountNames = new Set(mounts.map((mount) => mount?.name));
    const mountPaths = new Set(mounts.map((mount) => mount?.mountPath));
    const names = new Set<Value>();
    const paths = new Set<Value>();
    devices.forEach((item, index) => {
      const device = asObject(item);
      if (!device) return;
      const at = (field: string) => child(pointer, 'volumeDevices', index, field);
      const name = asString(device.name);
      const path = asString(device.devicePath);
      if (isEmptyText(device.name))
        report({ pointer: at('name'), message: 'A volume device needs the name of a volume.' });
      if (isEmptyText(device.devicePath))
        report({ pointer: at('devicePath'), message: 'A volume device needs a devicePath.' });
      if (name) {
        const reason = nameReason(name, names, mountNames, volumes);
        if (reason) report({ pointer: at('name'), message: reason });
        names.add(name);
      }
      if (!path) return;
      const reason = pathReason(path, paths, mountPaths);
      if (reason) report({ pointer: at('devicePath'), message: reason });
      paths.add(path);
    });
  },
};

function nameReason(
  name: string,
  earlier: ReadonlySet<Value>,
  mounted: ReadonlySet<unknown>,
  volumes: ReadonlyMap<string, ObjectValue> | undefined,
): string | undefined {
  if (earlier.has(name)) return `The volume "${name}" is a device of this container already.`;
  if (mounted.has(name)) return `The volume "${name}" is mounted too. Use it as a mount or as a device.`;
  if (!volumes) return undefined;
  const volume = volumes.get(name);
  if (!volume) return `The pod has no volume named "${name}".`;
  if (isSet(volume.persistentVolumeClaim) || isSet(volume.ephemeral)) return undefined;
  return `Only a persistentVolumeClaim or an ephemeral volume can be a device, and "${name}" is another kind.`;
}

function pathReason(path: string, earlier: ReadonlySet<Value>, mounted: ReadonlySet<unknown>): string | undefined {
  if (earlier.has(path)) return `Another device has the path "${path}" already.`;
  if (mounted.has(path)) return `A volume is mounted at "${path}" already.`;
  return hasBackStep(path) ? 'A devicePath must not contain "..".' : undefined;
}
