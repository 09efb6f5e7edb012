import type { Fix } from '../../../problem.ts';
import { child } from '../../../syntax/pointer.ts';
import { asString, isUnknown } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { PlacedContainer } from '../../containers.ts';
import { containersOf } from '../../containers.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { insertion, setting } from '../fixes.ts';
import { containerNamed, isSet } from './task.ts';

export const dependencyEssential: EcsRule = {
  id: 'ecs/dependency-essential',
  severity: 'error',
  on: ['ContainerDependency'],
  summary: 'A container that others wait for to end is not essential.',
  documentation: documentationPage('ContainerDependency'),
  sources: ['cdk-preflight pf-ecs-dependson-complete-on-essential'],
  check({ value, pointer, scope, parent }, report) {
    const condition = asString(value.condition);
    const name = asString(value.containerName);
    if ((condition !== 'SUCCESS' && condition !== 'COMPLETE') || name === undefined) return;
    const target = containerNamed(scope, name);
    // A container that waits for itself is another rule's.
    if (!target || !isEssential(target) || target.pointer === parent?.pointer) return;
    const place = child(pointer, 'condition');
    report({
      pointer: place,
      message: `The container “${name}” is essential: when it ends, the whole task ends, so that nothing can wait for it to end. Set \`essential\` to false there, or wait for START or HEALTHY.${ecsAnswers(
        'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
      )}`,
      related: [{ pointer: target.pointer, message: `The container “${name}”` }],
      fixes: fixesFor(scope, target, place),
    });
  },
};

function isEssential({ value }: PlacedContainer): boolean {
  return value.essential === true || !isSet(value.essential);
}

function fixesFor(scope: EcsScope, target: PlacedContainer, condition: string): Fix[] {
  const fixes: Fix[] = [];
  // One container has to stay essential.
  if (containersOf(scope.resource).some((other) => other.pointer !== target.pointer && isEssential(other))) {
    const title = `Make "${target.name}" not essential`;
    fixes.push(
      isSet(target.value.essential)
        ? setting(title, child(target.pointer, 'essential'), false)
        : insertion(title, target.pointer, { essential: false }),
    );
  }
  fixes.push(setting('Wait for START', condition, 'START'));
  const { healthCheck } = target.value;
  if (isSet(healthCheck) && !isUnknown(healthCheck)) fixes.push(setting('Wait for HEALTHY', condition, 'HEALTHY'));
  return fixes;
}
