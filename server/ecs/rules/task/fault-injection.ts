import type { EcsRule } from '../../scope.ts';

export const faultInjection: EcsRule = {
  id: 'ecs/fault-injection',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'Faults can be injected into tasks with network mode awsvpc or host.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fault-injection.html',
  check({ value, scope: { networkMode } }, report) {
    if (value.enableFaultInjection !== true || !networkMode || /^(awsvpc|host)$/.test(networkMode)) return;
    report({
      pointer: '/enableFaultInjection',
      message: `Faults can be injected with networkMode awsvpc or host; here it is ${networkMode}. Change the mode, or remove this.`,
      related: [{ pointer: '/networkMode', message: 'The network mode' }],
      fixes: [
        {
          title: 'Remove enableFaultInjection',
          certain: false,
          edits: [{ kind: 'remove', pointer: '/enableFaultInjection' }],
        },
      ],
    });
  },
};
