import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';

const ROLE_ARN = /^arn:aws[a-z-]*:iam::(?:\d{12}|[^:]*[^\d:][^:]*):role\/.+$/;
const ROLE_NAME = /^[\w+=,.@/-]+$/;

export const roleArn: EcsRule = {
  id: 'ecs/role-arn',
  severity: 'warning',
  on: ['TaskDefinition'],
  summary: 'The roles of a task are ARNs of IAM roles, or their names.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  check({ value }, report) {
    for (const field of ['taskRoleArn', 'executionRoleArn']) {
      const role = asString(value[field]);
      if (role === undefined || ROLE_ARN.test(role) || ROLE_NAME.test(role)) continue;
      report({
        pointer: child('', field),
        message: `This does not look like the ARN of an IAM role. Write arn:aws:iam::<account id>:role/<name>.`,
      });
    }
  },
};
