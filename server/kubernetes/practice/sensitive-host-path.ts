import { child } from '../../syntax/pointer.ts';
import { asString } from '../../syntax/value.ts';
import { KUBE_LINTER, type PracticeRule } from './practice.ts';

const SENSITIVE: ReadonlySet<string> = new Set(['', '/boot', '/dev', '/etc', '/lib', '/proc', '/sys', '/usr']);

export const sensitiveHostPath: PracticeRule = {
  id: 'practice/sensitive-host-path',
  severity: 'warning',
  preset: 'recommended',
  on: ['core.v1.HostPathVolumeSource'],
  summary: 'No container gets the folders that make up the system of its node.',
  documentation: `${KUBE_LINTER}sensitive-host-mounts`,
  sources: ['kube-linter sensitive-host-mounts'],
  check({ value, pointer }, report) {
    const path = asString(value.path);
    if (!path?.startsWith('/') || !SENSITIVE.has(path.replace(/\/+$/, ''))) return;
    report({
      pointer: child(pointer, 'path'),
      message: `Whoever can change ${path} owns the node. Mount only the files that are needed, read-only.`,
    });
  },
};
