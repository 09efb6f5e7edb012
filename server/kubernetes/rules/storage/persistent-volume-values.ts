import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm, objectOrEmpty, renaming, requireText } from '../../checks.ts';
import { isEmptyList, isEmptyText, isSet } from '../../fields.ts';
import { dns1123Label, dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { hasBackStep } from '../pod/paths.ts';
import { REQUIRED_FIELDS } from '../pod/volume-sources.data.ts';
import { VOLUME_CHECKS } from '../pod/volume-values.ts';
import { FULL_SECRETS, PERSISTENT_REQUIRED, PERSISTENT_SOURCES } from './persistent-sources.data.ts';

export const persistentVolumeValues: KubernetesRule = {
  id: 'kubernetes/persistent-volume-values',
  severity: 'error',
  on: ['core.v1.PersistentVolume'],
  summary: 'A PersistentVolume has what its kind cannot do without, with values that the kind takes.',
  documentation: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec) return;
    // Of several kinds the server looks at the first one, and at every flexVolume.
    const first = PERSISTENT_SOURCES.find((source) => isSet(spec[source]));
    for (const kind of new Set([first, 'flexVolume'])) {
      const source = kind === undefined ? undefined : asObject(spec[kind]);
      if (kind === undefined || !source) continue;
      const name = objectOrEmpty(value.metadata)?.name;
      checkSource(kind, source, { ...(name !== undefined && { name }) }, named(kind, report));
    }
  },
};

/** The server calls a gcePersistentDisk a persistentDisk. */
function named(kind: string, report: Report): Report {
  return kind === 'gcePersistentDisk' ? renaming(report, '/spec/gcePersistentDisk', '/spec/persistentDisk') : report;
}

function checkSource(kind: string, source: ObjectValue, volume: ObjectValue, report: Report): void {
  const pointer = child('/spec', kind);
  for (const field of PERSISTENT_REQUIRED[kind] ?? REQUIRED_FIELDS[kind] ?? []) {
    if (!isEmptyText(source[field]) && !isEmptyList(source[field])) continue;
    report({ pointer: child(pointer, field), message: `A ${kind} volume needs ${field}.` });
  }
  VOLUME_CHECKS[kind]?.(source, pointer, report, volume);
  for (const field of FULL_SECRETS[kind] ?? []) {
    const secret = asObject(source[field]);
    if (secret) checkSecret(secret, child(pointer, field), kind === 'csi', report);
  }
  if (kind === 'local') checkLocalPath(source, pointer, report);
  if (kind === 'azureFile') requireNamespace(source, 'secretNamespace', pointer, report);
  if (kind === 'glusterfs') {
    requireNamespace(source, 'endpointsNamespace', pointer, report);
    const place = child(pointer, 'endpointsNamespace');
    checkForm(source.endpointsNamespace, place, dns1123Label, report, 'The name of a namespace');
  }
}

function checkSecret(secret: ObjectValue, pointer: Pointer, hasForm: boolean, report: Report): void {
  requireText(secret, 'name', pointer, report, 'This needs the name of a Secret.');
  requireText(secret, 'namespace', pointer, report, 'A PersistentVolume is in no namespace: name that of the Secret.');
  if (!hasForm) return;
  checkForm(secret.name, child(pointer, 'name'), dns1123Subdomain, report, 'The name of a Secret');
  checkForm(secret.namespace, child(pointer, 'namespace'), dns1123Label, report, 'The name of a namespace');
}

function checkLocalPath(source: ObjectValue, pointer: Pointer, report: Report): void {
  const path = asString(source.path);
  if (!path || !hasBackStep(path)) return;
  report({ pointer: child(pointer, 'path'), message: 'The path of a local volume must not contain "..".' });
}

function requireNamespace(source: ObjectValue, field: string, pointer: Pointer, report: Report): void {
  if (!isSet(source[field]) || isUnknown(source[field]) || source[field] !== '') return;
  report({ pointer: child(pointer, field), message: `${field} must not be empty. Name a namespace, or remove it.` });
}
