import type { EcsRule } from '../../scope.ts';
import { awslogsOf } from './awslogs.ts';
import { isSet } from './task.ts';

export const logMode: EcsRule = {
  id: 'ecs/log-mode',
  severity: 'hint',
  preset: 'strict',
  on: ['LogConfiguration'],
  summary: 'It is said whether a container waits when its logs cannot be sent, or loses them.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html',
  check(node, report) {
    const logs = awslogsOf(node);
    // Without options at all, the missing group says it.
    if (!logs?.options || isSet(logs.options.mode)) return;
    const choose = (mode: string) => ({
      title: `Set mode to ${mode}`,
      certain: false,
      edits: [{ kind: 'insert', pointer: logs.place, members: { mode } }] as const,
    });
    report({
      pointer: logs.place,
      target: 'key',
      message:
        'Without the option mode, ECS sends logs non-blocking since 25 June 2025 unless the account says otherwise: what does not fit into the buffer (10 MB, or max-buffer-size) is lost. Say what you want.',
      fixes: [choose('non-blocking'), choose('blocking')],
    });
  },
};
