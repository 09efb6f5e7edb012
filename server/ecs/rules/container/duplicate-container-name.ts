import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf, type PlacedContainer } from '../../containers.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';

export const duplicateContainerName: EcsRule = {
  id: 'ecs/duplicate-container-name',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'No two containers of a task have the same name.',
  documentation: documentationPage('ContainerDefinition'),
  sources: ['cdk-preflight pf-ecs-duplicate-container-names'],
  check({ scope }, report) {
    const first = new Map<string, PlacedContainer>();
    const taken = new Set(containersOf(scope.resource).map(({ name }) => name));
    for (const container of containersOf(scope.resource)) {
      const { name } = container;
      if (name === undefined) continue;
      const earlier = first.get(name);
      if (!earlier) {
        first.set(name, container);
        continue;
      }
      const free = freeName(name, taken);
      taken.add(free);
      const pointer = child(container.pointer, 'name');
      report({
        pointer,
        message: `Another container of this task has the name "${name}" already. Give each its own name.${ecsAnswers(
          'Container names must be unique within a task definition',
        )}`,
        related: [{ pointer: child(earlier.pointer, 'name'), message: 'The first container of this name' }],
        fixes: [setting(`Rename to "${free}"`, pointer, free)],
      });
    }
  },
};

function freeName(name: string, taken: ReadonlySet<string | undefined>): string {
  for (let number = 2; ; number++) {
    const candidate = `${name}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
