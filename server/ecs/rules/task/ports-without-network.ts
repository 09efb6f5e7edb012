import { child } from '../../../syntax/pointer.ts';
import { asList } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';

export const portsWithoutNetwork: EcsRule = {
  id: 'ecs/ports-without-network',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'With network mode none, containers have no port mappings.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  check({ value, pointer, scope }, report) {
    if (scope.networkMode !== 'none' || !asList(value.portMappings)?.length) return;
    const ports = child(pointer, 'portMappings');
    report({
      pointer: ports,
      target: 'key',
      message:
        'With networkMode none, a container has no network and no ports. Remove the port mappings, or choose another mode.',
      related: [{ pointer: '/networkMode', message: 'The network mode' }],
      fixes: [{ title: 'Remove the port mappings', certain: false, edits: [{ kind: 'remove', pointer: ports }] }],
    });
  },
};
