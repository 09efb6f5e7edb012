import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { nearest, removal } from '../fixes.ts';
import { awslogsOf } from './awslogs.ts';

const MODES = ['blocking', 'non-blocking'];

export const logOptionValues: EcsRule = {
  id: 'ecs/log-option-values',
  severity: 'warning',
  on: ['LogConfiguration'],
  summary: 'The option mode is blocking or non-blocking, awslogs-create-group is true or absent.',
  documentation: documentationPage('LogConfiguration'),
  check(node, report) {
    if (node.parent?.type !== 'ContainerDefinition') return;
    const options = asObject(node.value.options);
    const mode = asString(options?.mode);
    if (mode !== undefined && node.value.logDriver !== 'awsfirelens' && !MODES.includes(mode)) {
      const place = child(node.pointer, 'options', 'mode');
      const fixes = nearest(mode, MODES, place);
      report({
        pointer: place,
        message: `The option mode is "blocking" or "non-blocking", not "${mode}".`,
        ...(fixes.length > 0 && { fixes }),
      });
    }
    const create = asString(awslogsOf(node)?.options?.['awslogs-create-group']);
    if (create === undefined || create === 'true') return;
    const place = child(node.pointer, 'options', 'awslogs-create-group');
    report({
      pointer: place,
      message: `The option awslogs-create-group is "true" or left out: ECS has refused other values, also "false".`,
      fixes: [removal('Remove awslogs-create-group', place)],
    });
  },
};
