import type { Severity } from '../../../problem.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf, type PlacedContainer } from '../../containers.ts';
import { ecrAccount } from '../../ecr-image.ts';
import { type EcsRule, type EcsScope, onFargate } from '../../scope.ts';

/** Something in a container that ECS, and not the container, needs a role for. */
interface Need {
  readonly pointer: Pointer;
  readonly message: string;
  readonly severity: Severity;
  readonly answer?: string;
}

export const executionRoleRequired: EcsRule = {
  id: 'ecs/execution-role-required',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'A task has an execution role when ECS is to fetch secrets, images or files for it, or to write its logs.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  sources: [
    'cdk-preflight pf-ecs-fargate-execution-role-missing-awslogs',
    'cdk-preflight pf-ecs-secrets-without-execution-role',
  ],
  check({ value, scope }, report) {
    if (scope.bareContainers || value.executionRoleArn !== undefined) return;
    const needs = containersOf(value).flatMap((container) => needsOf(container, scope));
    const gravest = needs.find(({ severity }) => severity === 'error') ?? needs[0];
    if (!gravest) return;
    report({
      severity: gravest.severity,
      pointer: '',
      place: gravest.pointer,
      message: `${gravest.message} with the task's execution role, and there is none. Add executionRoleArn.${gravest.answer ? ecsAnswers(gravest.answer) : ''}`,
      related: needs
        .filter((need) => need !== gravest)
        .map(({ pointer, message }) => ({ pointer, message: `${message} with it too` })),
      fixes: [
        {
          title: 'Add executionRoleArn',
          certain: false,
          edits: [{ kind: 'insert', pointer: '', members: { executionRoleArn: usualRole(value) } }],
        },
      ],
    });
  },
};

function needsOf({ value, pointer }: PlacedContainer, scope: EcsScope): Need[] {
  const needs: Need[] = [];
  const log = asObject(value.logConfiguration);
  const fargate = onFargate(scope);
  if (hasItems(value.secrets)) {
    const answer = "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'";
    needs.push({ pointer: child(pointer, 'secrets'), message: 'ECS reads secrets', severity: 'error', answer });
  }
  if (hasItems(log?.secretOptions)) {
    const place = child(pointer, 'logConfiguration', 'secretOptions');
    needs.push({ pointer: place, message: 'ECS reads the secrets of a log driver', severity: 'error' });
  }
  if (fargate && log?.logDriver === 'awslogs') {
    const answer = 'Fargate requires task definition to have execution role ARN to support log driver awslogs.';
    const place = child(pointer, 'logConfiguration', 'logDriver');
    needs.push({ pointer: place, message: 'Fargate writes to CloudWatch Logs', severity: fargate, answer });
  }
  if (fargate && ecrAccount(asString(value.image) ?? '') !== undefined) {
    const answer = 'Fargate requires task definition to have execution role ARN to support ECR images.';
    needs.push({ pointer: child(pointer, 'image'), message: 'Fargate pulls from ECR', severity: fargate, answer });
  }
  if (value.repositoryCredentials !== undefined) {
    const place = child(pointer, 'repositoryCredentials');
    needs.push({ pointer: place, message: 'ECS reads the credentials of a registry', severity: 'warning' });
  }
  if (hasItems(value.environmentFiles)) {
    needs.push({
      pointer: child(pointer, 'environmentFiles'),
      message: 'ECS reads environment files',
      severity: 'warning',
    });
  }
  return needs;
}

function hasItems(value: unknown): boolean {
  return (asList(value)?.length ?? 0) > 0;
}

/** The role that the console makes; in the account that the images are in, or in one to be filled in. */
function usualRole(taskDefinition: ObjectValue): string {
  const accounts = containersOf(taskDefinition).flatMap(({ value }) => ecrAccount(asString(value.image) ?? '') ?? []);
  return `arn:aws:iam::${accounts[0] ?? '<ACCOUNT_ID>'}:role/ecsTaskExecutionRole`;
}
