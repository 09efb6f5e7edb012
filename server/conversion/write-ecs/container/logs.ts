import type { DraftObject } from '../../draft.ts';
import { derived } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import type { PlannedContainer } from '../plan-containers.ts';
import { logGroup } from '../references.ts';
import type { StackBuilder } from '../stack.ts';

/** Where the source says nothing, what a container prints goes to CloudWatch: on Fargate it would be lost otherwise. */
export function writeLogs({ container, name }: PlannedContainer, plan: Plan, stack: StackBuilder): DraftObject {
  const { logs } = container;
  if (logs) {
    const options = logs.options.map(({ name: key, value }) => [key.value, derived(value.value, value, key)] as const);
    return {
      logDriver: logs.driver,
      options: options.length > 0 ? Object.fromEntries(options) : undefined,
    };
  }
  return {
    logDriver: 'awslogs',
    options: {
      'awslogs-group': logGroup(plan, stack),
      'awslogs-region': { Ref: 'AWS::Region' },
      'awslogs-stream-prefix': name,
    },
  };
}
