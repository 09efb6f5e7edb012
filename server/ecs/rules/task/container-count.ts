import { asList, asObject } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';

/** A quota that AWS does not raise. */
const MOST = 10;

export const containerCount: EcsRule = {
  id: 'ecs/container-count',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'A task definition has at most 10 containers.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
  check({ value }, report) {
    const count = (asList(value.containerDefinitions) ?? []).filter((item) => asObject(item)).length;
    if (count <= MOST) return;
    report({
      pointer: '/containerDefinitions',
      target: 'key',
      message: `A task has at most ${MOST} containers, and these are ${count}. Split the task, or bring processes together in one image.`,
    });
  },
};
