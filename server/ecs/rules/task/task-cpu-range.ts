import { asString } from '../../../syntax/value.ts';
import { type EcsRule, ignoresTaskSize } from '../../scope.ts';
import { parseTaskCpu } from '../../size-texts.ts';

/** In units: 0.125 to 192 vCPU. The API reference, 22 November 2026. */
const LEAST = 128;
const MOST = 196608;

export const taskCpuRange: EcsRule = {
  id: 'ecs/task-cpu-range',
  severity: 'warning',
  on: ['TaskDefinition'],
  summary: "On EC2, a task's cpu is 128 to 196608 units.",
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  check({ value, scope }, report) {
    const cpu = parseTaskCpu(asString(value.cpu) ?? '');
    if (cpu === undefined || (cpu >= LEAST && cpu <= MOST)) return;
    // Fargate has sizes of its own: another rule.
    if (scope.fargate !== 'no' || ignoresTaskSize(scope)) return;
    report({
      pointer: '/cpu',
      message: `A task on EC2 has ${LEAST} to ${MOST} units of cpu (1024 are one vCPU), or leaves cpu out.`,
      fixes: [{ title: 'Remove cpu', certain: false, edits: [{ kind: 'remove', pointer: '/cpu' }] }],
    });
  },
};
