import { ecsAnswers } from '../../answer.ts';
import { type EcsRule, onFargate } from '../../scope.ts';

export const fargateIpcMode: EcsRule = {
  id: 'ecs/fargate-ipc-mode',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'On Fargate and Managed Instances, a task has no ipcMode.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  sources: ['cdk-preflight pf-ecs-fargate-ipc-mode'],
  check({ value, scope }, report) {
    const isManaged = scope.compatibilities.has('MANAGED_INSTANCES');
    const severity = onFargate(scope) ?? (isManaged ? 'error' : undefined);
    if (!severity || value.ipcMode === undefined) return;
    const isFargate = scope.fargate !== 'no';
    report({
      severity,
      pointer: '/ipcMode',
      message: `${isFargate ? 'Fargate' : 'Managed Instances'} cannot share or separate IPC. Remove ipcMode.${
        isFargate ? ecsAnswers('Fargate compatible task definitions do not support ipcMode') : ''
      }`,
      fixes: [{ title: 'Remove ipcMode', certain: true, edits: [{ kind: 'remove', pointer: '/ipcMode' }] }],
    });
  },
};
