import { ecsAnswers } from '../../answer.ts';
import { type EcsRule, onFargate } from '../../scope.ts';

export const fargatePidMode: EcsRule = {
  id: 'ecs/fargate-pid-mode',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'On Fargate, containers do not share the processes of the host.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  sources: ['cdk-preflight pf-ecs-fargate-pid-mode-host'],
  check({ value, scope }, report) {
    const severity = onFargate(scope);
    if (!severity || value.pidMode !== 'host' || scope.isWindows) return;
    report({
      severity,
      pointer: '/pidMode',
      message: `On Fargate, pidMode can only be task: containers see each other, and not the host.${ecsAnswers("Tasks using the Fargate launch type do not support pidMode 'host'")}`,
      fixes: [
        { title: 'Set pidMode to task', certain: true, edits: [{ kind: 'set', pointer: '/pidMode', value: 'task' }] },
      ],
    });
  },
};
