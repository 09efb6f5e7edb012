import { asList, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { fargateOf } from './service.ts';

export const serviceCompatibility: EcsRule = {
  id: 'ecs/service-compatibility',
  severity: 'error',
  on: ['Service'],
  summary: 'A service on Fargate runs a task definition that is made for Fargate.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  sources: ['cfn-lint E3054'],
  check({ value, scope: { taskDefinition } }, report) {
    const fargate = fargateOf(value);
    const listed = asList(taskDefinition?.value.requiresCompatibilities);
    if (!fargate || !taskDefinition || !listed || listed.some((item) => item === 'FARGATE' || isUnknown(item))) return;
    const reason = whyNot(taskDefinition.value);
    report({
      pointer: `/${fargate}`,
      // Where it could run all the same, AWS may have found that out by itself.
      severity: reason === undefined ? 'warning' : 'error',
      message: `The service is for Fargate, but its task definition is registered for ${listed.map(String).join(' and ')}${reason === undefined ? '' : ` and ${reason}`}. Add FARGATE to its requiresCompatibilities, or choose another launch type.${ecsAnswers('Task definition does not support launch_type FARGATE.')}`,
      related: [
        { in: taskDefinition, pointer: '/requiresCompatibilities', message: 'What the task definition is made for' },
      ],
    });
  },
};

/** What Fargate certainly misses in a task definition. */
function whyNot(task: ObjectValue): string | undefined {
  const mode = task.networkMode === undefined ? 'no network mode' : asString(task.networkMode);
  if (mode !== undefined && mode !== 'awsvpc') return `has ${mode === 'no network mode' ? mode : `${mode} networks`}`;
  if (task.cpu === undefined) return 'has no cpu';
  return task.memory === undefined ? 'has no memory' : undefined;
}
