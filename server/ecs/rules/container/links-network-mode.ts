import { child } from '../../../syntax/pointer.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { itemsOf, networkModeOf } from './task.ts';

export const linksNetworkMode: EcsRule = {
  id: 'ecs/links-network-mode',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'Links between containers exist in the network mode bridge only.',
  documentation: documentationPage('ContainerDefinition'),
  sources: ['cdk-preflight pf-ecs-fargate-links'],
  check({ value, pointer, scope }, report) {
    const mode = networkModeOf(scope);
    if (itemsOf(value.links).length === 0 || mode === undefined || mode === 'bridge' || mode === 'default') return;
    const place = child(pointer, 'links');
    const instead =
      mode === 'none'
        ? 'and the network mode none has no network at all'
        : 'and in this one the containers of a task reach each other at localhost. Remove the links, or use Service Connect between tasks';
    report({
      pointer: place,
      target: 'key',
      message: `Links are for the network mode bridge, ${instead}.${
        mode === 'awsvpc' ? ecsAnswers('Links are not supported when networkMode=awsvpc') : ''
      }`,
      fixes: [removal('Remove the links', place)],
    });
  },
};
