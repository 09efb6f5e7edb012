import type { Report, RuleNode } from '../../../rule.ts';
import { suggest } from '../../../schema/suggest.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { setting } from '../fixes.ts';
import { portNames } from './task-ports.ts';

export const serviceConnectPort: EcsRule = {
  id: 'ecs/service-connect-port',
  severity: 'error',
  on: ['ServiceConnectService', 'VpcLatticeConfiguration', 'GatewayConnector'],
  summary: 'A portName is the name of a port mapping of the task definition.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
  sources: ['cdk-preflight pf-ecs-svc-connect-port-name-missing'],
  check(node, report) {
    if (node.type === 'ServiceConnectService' && !isEnabled(node)) return;
    checkName(node, report);
  },
};

function isEnabled({ scope }: RuleNode<EcsScope>): boolean {
  return asObject(scope.resource.serviceConnectConfiguration)?.enabled === true;
}

function checkName({ value, pointer, type, scope: { taskDefinition } }: RuleNode<EcsScope>, report: Report): void {
  const name = asString(value.portName);
  const names = taskDefinition && portNames(taskDefinition.value);
  if (!taskDefinition || !names || name === undefined || names.includes(name)) return;
  const place = child(pointer, 'portName');
  const known = names.length === 0 ? 'none of its ports has a name' : `its ports are named ${names.join(', ')}`;
  const meant = names.length === 1 ? names[0] : suggest(name, names);
  report({
    pointer: place,
    // What ECS says of the other two is not documented.
    severity: type === 'ServiceConnectService' ? 'error' : 'warning',
    message: `No port of the task definition is named “${name}”: ${known}. Name the port mapping, or change portName.${type === 'ServiceConnectService' ? ecsAnswers(`portName(${name}) does not refer to any named PortMapping in the container definitions`) : ''}`,
    related: [
      { in: taskDefinition, pointer: '/containerDefinitions', message: 'The containers of the task definition' },
    ],
    ...(meant !== undefined && { fixes: [setting(`Change to ${meant}`, place, meant)] }),
  });
}
