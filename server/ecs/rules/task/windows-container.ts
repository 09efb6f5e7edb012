import { child } from '../../../syntax/pointer.ts';
import { asList, type Value } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';

/** Fields that the API reference calls not supported for Windows containers. */
const LINUX_ONLY = [
  'disableNetworking',
  'dnsSearchDomains',
  'dnsServers',
  'extraHosts',
  'links',
  'linuxParameters',
  'privileged',
  'readonlyRootFilesystem',
  'systemControls',
  'ulimits',
  'user',
];

export const windowsContainer: EcsRule = {
  id: 'ecs/windows-container',
  severity: 'warning',
  on: ['ContainerDefinition'],
  summary: 'A Windows container has only fields that mean something on Windows.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  check({ value, pointer, scope }, report) {
    if (!scope.isWindows) return;
    for (const field of LINUX_ONLY) {
      if (saysNothing(value[field])) continue;
      const place = child(pointer, field);
      report({
        pointer: place,
        target: 'key',
        message: `AWS does not support ${field} for Windows containers. Remove it.`,
        related: [{ pointer: '/runtimePlatform/operatingSystemFamily', message: 'The operating system' }],
        fixes: [{ title: `Remove ${field}`, certain: false, edits: [{ kind: 'remove', pointer: place }] }],
      });
    }
  },
};

function saysNothing(value: Value | undefined): boolean {
  return value === undefined || value === false || asList(value)?.length === 0;
}
