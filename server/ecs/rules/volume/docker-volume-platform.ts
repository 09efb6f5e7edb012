import { ecsAnswers } from '../../answer.ts';
import { type EcsRule, onFargate } from '../../scope.ts';

export const dockerVolumePlatform: EcsRule = {
  id: 'ecs/docker-volume-platform',
  severity: 'error',
  on: ['DockerVolumeConfiguration'],
  summary: 'On Fargate and Managed Instances, there are no Docker volumes.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/docker-volumes.html',
  sources: ['cdk-preflight pf-ecs-fargate-docker-volume'],
  check({ pointer, scope }, report) {
    const isManaged = scope.compatibilities.has('MANAGED_INSTANCES');
    const severity = onFargate(scope) ?? (isManaged ? 'error' : undefined);
    if (!severity) return;
    const isFargate = scope.fargate !== 'no';
    report({
      severity,
      pointer,
      target: 'key',
      message: `${isFargate ? 'Fargate has' : 'Managed Instances have'} no Docker volumes. Remove this for a volume that lives as long as the task, or use EFS.${
        isFargate ? ecsAnswers('Fargate compatible task definitions do not support dockerVolumeConfiguration') : ''
      }`,
      fixes: [{ title: 'Remove dockerVolumeConfiguration', certain: false, edits: [{ kind: 'remove', pointer }] }],
    });
  },
};
