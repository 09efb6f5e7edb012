import type { Report, RuleNode } from '../../../rule.ts';
import { suggest } from '../../../schema/suggest.ts';
import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { Linked } from '../../links.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { namedContainers, portNumbers, portsOf } from './task-ports.ts';

export const loadBalancerContainer: EcsRule = {
  id: 'ecs/load-balancer-container',
  severity: 'error',
  on: ['LoadBalancer'],
  summary: 'A load balancer sends requests to a container of the task definition, at a port it maps.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html',
  sources: ['cdk-preflight pf-ecs-svc-lb-container-name-missing', 'cdk-preflight pf-ecs-svc-lb-container-port-missing'],
  check(node, report) {
    const { taskDefinition } = node.scope;
    if (taskDefinition) checkContainer(node, taskDefinition, report);
  },
};

function checkContainer({ value, pointer }: RuleNode<EcsScope>, task: Linked, report: Report): void {
  const name = asString(value.containerName);
  const containers = namedContainers(task.value);
  if (name === undefined || !containers) return;
  const container = containers.find((candidate) => candidate.name === name);
  if (!container) {
    const names = containers.map((candidate) => candidate.name);
    const meant = names.length === 1 ? names[0] : suggest(name, names);
    const place = child(pointer, 'containerName');
    report({
      pointer: place,
      message: `The task definition has no container “${name}”; it has ${names.map((known) => `“${known}”`).join(', ')}.${ecsAnswers(`The container ${name} does not exist in the task definition`)}`,
      related: [{ in: task, pointer: '/containerDefinitions', message: 'The containers of the task definition' }],
      ...(meant !== undefined && { fixes: [setting(`Change to ${meant}`, place, meant)] }),
    });
    return;
  }
  const port = asNumber(value.containerPort);
  const numbers = portNumbers(portsOf(container) ?? [{ value: {}, pointer: '', name: undefined }]);
  if (port === undefined || !numbers || numbers.includes(port)) return;
  const place = child(pointer, 'containerPort');
  report({
    pointer: place,
    message: `The container “${name}” does not map port ${port}${numbers.length > 0 ? `; it maps ${numbers.join(', ')}` : ''}. Add it to its portMappings, or send requests elsewhere.${ecsAnswers(`The container ${name} did not have a container port ${port} defined`)}`,
    related: [
      {
        in: task,
        pointer: numbers.length > 0 ? child(container.pointer, 'portMappings') : container.pointer,
        message: `The ports of “${name}”`,
      },
    ],
    fixes: [...new Set(numbers)].map((known) => setting(`Change to ${known}`, place, known)),
  });
}
