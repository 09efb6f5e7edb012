import { lastStep } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { namedContainers, portsOf } from './task-ports.ts';

export const dynamicPortHealthCheck: EcsRule = {
  id: 'ecs/dynamic-port-health-check',
  severity: 'warning',
  on: ['LoadBalancer'],
  summary: 'Where ECS chooses the host port, the load balancer checks the port it sends requests to.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/alb.html',
  sources: ['cfn-lint E3049'],
  check({ value, pointer, scope }, report) {
    const task = scope.taskDefinition;
    if (!task || (task.value.networkMode !== undefined && task.value.networkMode !== 'bridge')) return;
    if (task.value.networkMode === undefined && asObject(task.value.runtimePlatform)) return;
    const container = namedContainers(task.value)?.find(({ name }) => name === asString(value.containerName));
    const port = (container && portsOf(container))?.find(
      (mapped) => mapped.value.containerPort === value.containerPort,
    );
    if (!port || (port.value.hostPort !== undefined && port.value.hostPort !== 0)) return;
    const group = scope.referred('loadBalancers', lastStep(pointer) ?? '', 'targetGroupArn');
    const checked = group?.at('HealthCheckPort');
    if (group?.type !== 'AWS::ElasticLoadBalancingV2::TargetGroup' || group.at('TargetType') === 'ip') return;
    if (typeof checked !== 'string' && typeof checked !== 'number') return;
    if (checked === 'traffic-port') return;
    report({
      pointer: `${pointer}/targetGroupArn`,
      followed: true,
      message: `ECS chooses the host port of each task, but ${group.name} checks the health of port ${checked} only. Set its HealthCheckPort to traffic-port, or remove it.`,
      related: [
        { in: group, pointer: '/HealthCheckPort', message: 'The port that is checked' },
        { in: task, pointer: port.pointer, message: 'The port that ECS chooses' },
      ],
    });
  },
};
