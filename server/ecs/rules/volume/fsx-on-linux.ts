import type { EcsRule } from '../../scope.ts';

export const fsxOnLinux: EcsRule = {
  id: 'ecs/fsx-on-linux',
  severity: 'error',
  on: ['FSxWindowsFileServerVolumeConfiguration'],
  summary: 'FSx for Windows File Server is for Windows tasks on EC2.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/wfsx-volumes.html',
  check({ pointer, scope }, report) {
    const isFargate = scope.fargate === 'yes';
    const isLinux = scope.osFamily === 'LINUX' || (isFargate && scope.resource.runtimePlatform === undefined);
    if (!isLinux && !isFargate) return;
    report({
      severity: isLinux ? 'error' : 'warning',
      pointer,
      target: 'key',
      message: isLinux
        ? 'Linux tasks cannot mount FSx for Windows File Server. Use EFS.'
        : 'On Fargate, FSx for Windows File Server cannot be mounted. Run the task on EC2.',
    });
  },
};
