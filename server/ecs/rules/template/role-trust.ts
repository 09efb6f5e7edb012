import { trusts } from '../../cloudformation/roles.ts';
import type { EcsRule } from '../../scope.ts';

const TASKS = 'ecs-tasks.amazonaws.com';

export const roleTrust: EcsRule = {
  id: 'ecs/role-trust',
  severity: 'warning',
  on: ['TaskDefinition'],
  summary: 'The roles of a task trust ecs-tasks.amazonaws.com.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  check({ scope }, report) {
    for (const field of ['executionRoleArn', 'taskRoleArn']) {
      const role = scope.referred(field);
      if (role?.type !== 'AWS::IAM::Role' || trusts(role, TASKS) !== false) continue;
      report({
        pointer: `/${field}`,
        followed: true,
        message: `${role.name} does not let tasks take it on, so none could start. Name ${TASKS} as a Service in its AssumeRolePolicyDocument.`,
        related: [{ in: role, pointer: '/AssumeRolePolicyDocument', message: 'Who may take on the role' }],
      });
    }
  },
};
