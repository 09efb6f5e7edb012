import { child } from '../../../syntax/pointer.ts';
import type { EcsRule } from '../../scope.ts';

export const windowsArm: EcsRule = {
  id: 'ecs/windows-arm',
  severity: 'error',
  on: ['RuntimePlatform'],
  summary: 'Windows tasks run on X86_64.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html',
  sources: ['cdk-preflight pf-ecs-windows-arm64'],
  check({ value, pointer, scope }, report) {
    if (!scope.isWindows || value.cpuArchitecture !== 'ARM64') return;
    const place = child(pointer, 'cpuArchitecture');
    report({
      pointer: place,
      message: 'ECS has no Windows on ARM64. Set cpuArchitecture to X86_64.',
      related: [{ pointer: child(pointer, 'operatingSystemFamily'), message: 'The operating system' }],
      fixes: [
        {
          title: 'Set cpuArchitecture to X86_64',
          certain: true,
          edits: [{ kind: 'set', pointer: place, value: 'X86_64' }],
        },
      ],
    });
  },
};
