import type { EcsRule } from '../../scope.ts';

/** Fargate's platform versions for Linux before 1.4.0. */
const WITHOUT_EFS = new Set(['1.0.0', '1.1.0', '1.2.0', '1.3.0']);

export const efsPlatformVersion: EcsRule = {
  id: 'ecs/efs-platform-version',
  severity: 'warning',
  on: ['EFSVolumeConfiguration'],
  summary: 'On Fargate, EFS needs platform version 1.4.0 or later.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html',
  check({ pointer, scope }, report) {
    const service = scope.services?.find(({ value }) => WITHOUT_EFS.has(String(value.platformVersion)));
    if (!service || scope.fargate === 'no') return;
    report({
      pointer,
      target: 'key',
      message: `A service runs this task on Fargate's platform version ${service.value.platformVersion}, which has no EFS. Set platformVersion to 1.4.0 or LATEST there.`,
      related: [{ pointer: '/platformVersion', message: 'The platform version of the service', in: service }],
    });
  },
};
