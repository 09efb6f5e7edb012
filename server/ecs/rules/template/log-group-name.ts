import { parsePointer } from '../../../syntax/pointer.ts';
import type { EcsRule } from '../../scope.ts';

export const logGroupName: EcsRule = {
  id: 'ecs/log-group-name',
  severity: 'warning',
  on: ['LogConfiguration'],
  summary: 'A log group is given by its name, not by its ARN.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html',
  check({ value, pointer, scope }, report) {
    if (value.logDriver !== 'awslogs') return;
    const group = scope.referred(...parsePointer(pointer), 'options', 'awslogs-group');
    if (group?.type !== 'AWS::Logs::LogGroup' || group.attribute !== 'Arn') return;
    const place = `${pointer}/options/awslogs-group`;
    report({
      pointer: place,
      followed: true,
      message: `This is the ARN of ${group.name}, and the log driver wants its name: the task could not start. Write !Ref ${group.name}.`,
      related: [{ in: group, pointer: '', message: 'The log group' }],
      fixes: [
        {
          title: `Refer to the name of ${group.name}`,
          certain: true,
          edits: [{ kind: 'set', pointer: place, value: { Ref: group.name } }],
        },
      ],
    });
  },
};
