import { asList, asNumber, asObject } from '../../../syntax/value.ts';
import { allContainersKnown } from '../../containers.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';

export const gracePeriod: EcsRule = {
  id: 'ecs/grace-period',
  severity: 'information',
  on: ['Service'],
  summary: 'A grace period is for health checks.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  check({ value, scope: { taskDefinition } }, report) {
    const seconds = asNumber(value.healthCheckGracePeriodSeconds);
    const isBehindNothing = [value.loadBalancers, value.vpcLatticeConfigurations, value.gatewayConnectors].every(
      (balancers) => balancers === undefined || asList(balancers)?.length === 0,
    );
    if (!seconds || !isBehindNothing || !taskDefinition || !allContainersKnown(taskDefinition.value)) return;
    const containers = asList(taskDefinition.value.containerDefinitions) ?? [];
    if (containers.some((container) => asObject(container)?.healthCheck !== undefined)) return;
    report({
      pointer: '/healthCheckGracePeriodSeconds',
      message:
        'Nothing checks the health of these tasks, neither a load balancer nor a container health check, so the grace period is unused.',
      fixes: [removal('Remove healthCheckGracePeriodSeconds', '/healthCheckGracePeriodSeconds')],
    });
  },
};
