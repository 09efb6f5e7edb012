import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';

export const fargateNetworkMode: EcsRule = {
  id: 'ecs/fargate-network-mode',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'On Fargate, the network mode is awsvpc.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  sources: ['cdk-preflight pf-ecs-fargate-network-mode'],
  check({ value, scope }, report) {
    if (scope.fargate !== 'yes' || scope.bareContainers || value.networkMode === 'awsvpc') return;
    const isMissing = value.networkMode === undefined;
    if (!isMissing && asString(value.networkMode) === undefined) return;
    report({
      ...(isMissing ? { pointer: '', place: '/requiresCompatibilities' } : { pointer: '/networkMode' }),
      message: `${
        isMissing
          ? 'Without networkMode the task is one for bridge networks'
          : `Fargate has no ${value.networkMode} networks`
      }. Set networkMode to awsvpc.${ecsAnswers("Fargate only supports network mode 'awsvpc'.")}`,
      fixes: [
        {
          title: 'Set networkMode to awsvpc',
          certain: true,
          edits: [
            isMissing
              ? { kind: 'insert', pointer: '', members: { networkMode: 'awsvpc' } }
              : { kind: 'set', pointer: '/networkMode', value: 'awsvpc' },
          ],
        },
      ],
    });
  },
};
