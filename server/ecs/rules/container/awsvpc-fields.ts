import { child } from '../../../syntax/pointer.ts';
import { asList } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { isSet, networkModeOf } from './task.ts';

/** What a container cannot set where its task has a network interface of its own, and what to do instead. */
const FIELDS: readonly { readonly field: string; readonly advice: string; readonly subject?: string }[] = [
  {
    field: 'extraHosts',
    advice: 'Remove it, and put the names into a private zone of Route 53',
    subject: 'Extra hosts are',
  },
  {
    field: 'hostname',
    advice: 'Remove it: the task has the host name of its network interface',
    subject: 'hostname is',
  },
  { field: 'dnsServers', advice: 'Remove it, and set them in the DHCP options of the VPC', subject: 'DNS servers are' },
  { field: 'dnsSearchDomains', advice: 'Remove it, and set them in the DHCP options of the VPC' },
  {
    field: 'disableNetworking',
    advice: 'Remove it, and close the security group of the task',
    subject: 'Disable Networking is',
  },
];

export const awsvpcFields: EcsRule = {
  id: 'ecs/awsvpc-fields',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'In the network mode awsvpc, a container has no hosts, host name, DNS or network switch of its own.',
  documentation: documentationPage('ContainerDefinition'),
  sources: [
    'cdk-preflight pf-ecs-awsvpc-extra-hosts',
    'cdk-preflight pf-ecs-awsvpc-hostname',
    'cdk-preflight pf-ecs-fargate-dns-servers',
    'cdk-preflight pf-ecs-fargate-disable-networking',
  ],
  check({ value, pointer, scope }, report) {
    if (networkModeOf(scope) !== 'awsvpc') return;
    for (const { field, advice, subject } of FIELDS) {
      const set = value[field];
      if (!isSet(set) || set === false || set === '' || asList(set)?.length === 0) continue;
      const place = child(pointer, field);
      report({
        // What ECS says of the search domains is not known.
        ...(!subject && { severity: 'warning' }),
        pointer: place,
        target: 'key',
        message: `In the network mode awsvpc a container has no \`${field}\`. ${advice}.${
          subject ? ecsAnswers(`${subject} not supported on container when networkMode=awsvpc`) : ''
        }`,
        fixes: [removal(`Remove ${field}`, place)],
      });
    }
  },
};
