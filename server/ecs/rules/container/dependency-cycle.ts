import { child, parent } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { containersOf } from '../../containers.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { cyclesOf, type Edge, pathOf } from './cycles.ts';
import { objectsOf } from './task.ts';

export const dependencyCycle: EcsRule = {
  id: 'ecs/dependency-cycle',
  // What ECS answers is not known for sure. Started, such a task would wait for ever.
  severity: 'warning',
  on: ['TaskDefinition'],
  summary: 'No container waits for itself, directly or through others.',
  documentation: documentationPage('ContainerDependency'),
  check({ scope }, report) {
    for (const cycle of cyclesOf(dependenciesOf(scope))) {
      const [first, ...rest] = cycle.edges;
      if (!first) continue;
      report({
        pointer: first.pointer,
        message:
          rest.length === 0
            ? `The container “${cycle.from}” waits for itself, so that it can never start. Remove this dependency.`
            : `These containers wait for each other: ${pathOf(cycle)}. None can start. Remove one of the dependencies.`,
        related: rest.map(({ to, pointer }) => ({ pointer, message: `The dependency on ${to}` })),
        fixes: [removal(`Remove the dependency on ${first.to}`, parent(first.pointer))],
      });
    }
  },
};

function dependenciesOf(scope: EcsScope): Map<string, Edge[]> {
  const graph = new Map<string, Edge[]>();
  for (const { name, value, pointer } of containersOf(scope.resource)) {
    if (name === undefined) continue;
    const edges = objectsOf(value, pointer, 'dependsOn').flatMap((item): Edge[] => {
      const to = asString(item.value.containerName);
      return to === undefined ? [] : [{ to, pointer: child(item.pointer, 'containerName') }];
    });
    graph.set(name, edges);
  }
  return graph;
}
