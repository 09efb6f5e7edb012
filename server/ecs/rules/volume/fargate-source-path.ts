import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { isSet } from '../../volumes.ts';

export const fargateSourcePath: EcsRule = {
  id: 'ecs/fargate-source-path',
  severity: 'error',
  on: ['HostVolumeProperties'],
  summary: 'On Fargate, a volume is no path of the host.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
  sources: ['cdk-preflight pf-ecs-fargate-volume-source-path'],
  check({ value, pointer, scope }, report) {
    const severity = onFargate(scope);
    if (!severity || !isSet(value.sourcePath)) return;
    const place = child(pointer, 'sourcePath');
    report({
      severity,
      pointer: place,
      message: `On Fargate there is no host to take a path of. Remove it for a volume that lives as long as the task, or use EFS.${ecsAnswers('Fargate compatible task definitions do not support sourcePath')}`,
      fixes: [{ title: 'Remove sourcePath', certain: false, edits: [{ kind: 'remove', pointer: place }] }],
    });
  },
};
