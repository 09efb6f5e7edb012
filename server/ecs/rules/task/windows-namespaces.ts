import { child } from '../../../syntax/pointer.ts';
import type { EcsRule } from '../../scope.ts';

export const windowsNamespaces: EcsRule = {
  id: 'ecs/windows-namespaces',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'A task for Windows has no pidMode and no ipcMode.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  check({ value, scope }, report) {
    if (!scope.isWindows) return;
    // On Fargate, ipcMode is refused whatever the system: another rule.
    const fields = scope.fargate === 'no' ? ['pidMode', 'ipcMode'] : ['pidMode'];
    for (const field of fields) {
      if (value[field] === undefined) continue;
      const pointer = child('', field);
      report({
        severity: field === 'pidMode' ? 'error' : 'warning',
        pointer,
        target: 'key',
        message: `Windows containers have no ${field}. Remove it.`,
        related: [{ pointer: '/runtimePlatform/operatingSystemFamily', message: 'The operating system' }],
        fixes: [{ title: `Remove ${field}`, certain: true, edits: [{ kind: 'remove', pointer }] }],
      });
    }
  },
};
