import type { Fix } from '../../../problem.ts';
import { isSameWord, suggest } from '../../../schema/suggest.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import type { ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { AWSLOGS_OPTIONS, DOCKER_OPTIONS } from './awslogs.data.ts';
import { awslogsOf } from './awslogs.ts';

export const awslogsOptions: EcsRule = {
  id: 'ecs/awslogs-options',
  severity: 'error',
  on: ['LogConfiguration'],
  summary: 'The log driver awslogs has no options but those that ECS takes.',
  documentation: documentationPage('LogConfiguration'),
  sources: ['cfn-lint E3046'],
  check(node, report) {
    const logs = awslogsOf(node);
    if (!logs?.options) return;
    for (const name of Object.keys(logs.options)) {
      if (AWSLOGS_OPTIONS.includes(name)) continue;
      const place = child(logs.place, name);
      // What Docker has, ECS may take by now.
      const isDockers = DOCKER_OPTIONS.includes(name);
      report({
        ...(isDockers && { severity: 'warning' }),
        pointer: place,
        target: 'key',
        message: `On ECS the log driver awslogs has no option "${name}". Remove it.${
          isDockers ? '' : ecsAnswers(`Log driver awslogs disallows options: ${name}`)
        }`,
        fixes: [...renaming(name, logs.options, place), removal(`Remove ${name}`, place)],
      });
    }
  },
};

function renaming(name: string, options: ObjectValue, pointer: Pointer): Fix[] {
  const meant = suggest(
    name,
    AWSLOGS_OPTIONS.filter((option) => !Object.hasOwn(options, option)),
  );
  if (meant === undefined) return [];
  const edits: Fix['edits'] = [{ kind: 'rename', pointer, key: meant }];
  return [{ title: `Rename to ${meant}`, certain: isSameWord(name, meant), edits }];
}
