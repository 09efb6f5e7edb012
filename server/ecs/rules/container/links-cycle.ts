import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { containersOf } from '../../containers.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { cyclesOf, type Edge, pathOf } from './cycles.ts';
import { linkTarget } from './links.ts';
import { itemsOf } from './task.ts';

export const linksCycle: EcsRule = {
  id: 'ecs/links-cycle',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'Links between containers do not lead back to where they began.',
  documentation: documentationPage('ContainerDefinition'),
  check({ scope }, report) {
    for (const cycle of cyclesOf(linksOf(scope))) {
      const [first, ...rest] = cycle.edges;
      if (!first) continue;
      report({
        pointer: first.pointer,
        message: `These links go in a circle: ${pathOf(cycle)}. Remove one of them.${ecsAnswers('Container links should not have a cycle')}`,
        related: rest.map(({ to, pointer }) => ({ pointer, message: `The link to ${to}` })),
        fixes: [removal(`Remove the link to ${first.to}`, first.pointer)],
      });
    }
  },
};

function linksOf(scope: EcsScope): Map<string, Edge[]> {
  const graph = new Map<string, Edge[]>();
  for (const { name, value, pointer } of containersOf(scope.resource)) {
    if (name === undefined) continue;
    const edges = itemsOf(value.links).flatMap((link, index): Edge[] => {
      const text = asString(link);
      return text === undefined ? [] : [{ to: linkTarget(text), pointer: child(pointer, 'links', index) }];
    });
    graph.set(name, edges);
  }
  return graph;
}
