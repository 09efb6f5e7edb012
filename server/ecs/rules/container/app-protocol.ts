import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { insertion } from '../fixes.ts';
import { mappingsOf } from './ports.ts';
import { isSet, networkModeOf } from './task.ts';

export const appProtocol: EcsRule = {
  id: 'ecs/app-protocol',
  severity: 'warning',
  on: ['PortMapping'],
  summary:
    'What Service Connect reads of a port is of use: an appProtocol has a name, and the network mode is awsvpc or bridge.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html',
  check({ value, pointer, scope }, report) {
    const mode = networkModeOf(scope);
    const field = isSet(value.appProtocol) ? 'appProtocol' : 'name';
    if (!isSet(value[field])) return;
    if (mode === 'host') {
      report({
        pointer: child(pointer, field),
        target: 'key',
        message: `\`${field}\` is for Service Connect, which the network mode host does not have. Remove it, or use awsvpc or bridge.`,
      });
      return;
    }
    if (isSet(value.name) || !isSet(value.appProtocol)) return;
    const port = asNumber(value.containerPort);
    const name = port === undefined ? undefined : `${asString(value.appProtocol) ?? 'port'}-${port}`;
    const isFree = name !== undefined && !mappingsOf(scope).some((mapping) => mapping.value.name === name);
    report({
      pointer: child(pointer, 'appProtocol'),
      message:
        '`appProtocol` is for Service Connect, which knows a port by its name, and this one has none. Add `name`.',
      ...(isFree && { fixes: [insertion(`Name it "${name}"`, pointer, { name })] }),
    });
  },
};
