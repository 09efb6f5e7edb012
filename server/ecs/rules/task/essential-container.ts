import { child } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { allContainersKnown, containersOf } from '../../containers.ts';
import type { EcsRule } from '../../scope.ts';

export const essentialContainer: EcsRule = {
  id: 'ecs/essential-container',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'At least one container of a task is essential; one that does not say is.',
  documentation:
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html#ECS-Type-ContainerDefinition-essential',
  sources: ['cfn-lint E3042', 'cdk-preflight pf-ecs-essential-container'],
  check({ value, scope }, report) {
    const containers = containersOf(value);
    if (containers.length === 0 || !allContainersKnown(value)) return;
    if (containers.some(({ value: container }) => container.essential !== false)) return;
    const candidates = containers.filter(({ name }) => name !== undefined && !mustEnd(value, name));
    report({
      // A list of containers may be a part of the task's.
      severity: scope.bareContainers ? 'warning' : 'error',
      pointer: '/containerDefinitions',
      target: 'key',
      message: `No container is essential, so nothing would keep the task running. Set essential to true for the one the task is for.${ecsAnswers("Task definition doesn't have any essential container")}`,
      fixes: candidates.map(({ pointer, label }) => ({
        title: `Make ${label} essential`,
        certain: containers.length === 1,
        edits: [{ kind: 'set', pointer: child(pointer, 'essential'), value: true }],
      })),
    });
  },
};

/** Whether others wait for the end of a container: then it cannot be essential. */
function mustEnd(taskDefinition: ObjectValue, name: string): boolean {
  return containersOf(taskDefinition).some(({ value }) =>
    (asList(value.dependsOn) ?? []).some((item) => {
      const { containerName, condition } = asObject(item) ?? {};
      return containerName === name && /^(SUCCESS|COMPLETE)$/.test(asString(condition) ?? '');
    }),
  );
}
