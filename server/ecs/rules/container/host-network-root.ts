import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { isSet, networkModeOf, theContainer } from './task.ts';

export const hostNetworkRoot: EcsRule = {
  id: 'ecs/host-network-root',
  severity: 'warning',
  preset: 'recommended',
  on: ['ContainerDefinition'],
  summary: 'In the network mode host, no container runs as root.',
  documentation: documentationPage('ContainerDefinition'),
  check({ value, pointer, scope }, report) {
    if (networkModeOf(scope) !== 'host' || scope.isWindows) return;
    const user = asString(value.user);
    const isRoot = user !== undefined && /^(0+|root)(:|$)/.test(user);
    if (isSet(value.user) && !isRoot) return;
    report({
      // The image may name another user.
      ...(!isRoot && { severity: 'information' }),
      pointer: isRoot ? child(pointer, 'user') : child(pointer, 'name'),
      message: `${theContainer(value)} has the network of its instance and runs as root${
        isRoot ? '' : ' unless its image says otherwise'
      }. Set \`user\` to another one.`,
    });
  },
};
