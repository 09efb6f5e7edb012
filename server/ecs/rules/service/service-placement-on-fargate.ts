import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { fargateOf, hasMembers } from './service.ts';

export const servicePlacementOnFargate: EcsRule = {
  id: 'ecs/service-placement-on-fargate',
  severity: 'error',
  on: ['Service'],
  summary: 'A service on Fargate does not say where its tasks are placed.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html',
  sources: ['cdk-preflight pf-ecs-service-fargate-placement'],
  check({ value }, report) {
    const fargate = fargateOf(value);
    if (!fargate) return;
    for (const field of ['placementStrategy', 'placementConstraints']) {
      if (!hasMembers(value[field])) continue;
      report({
        pointer: `/${field}`,
        target: 'key',
        severity: fargate === 'launchType' ? 'error' : 'warning',
        message: `On Fargate there are no instances to choose from, and AWS refuses a service with ${field}. Remove it.`,
        related: [{ pointer: `/${fargate}`, message: 'What puts the tasks on Fargate' }],
        fixes: [removal(`Remove ${field}`, `/${field}`)],
      });
    }
  },
};
