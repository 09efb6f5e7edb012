import type { Report, RuleNode } from '../../../rule.ts';
import { child, lastStep } from '../../../syntax/pointer.ts';
import { asList, asObject, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { removal } from '../fixes.ts';
import { usesAwsvpc } from './service.ts';

export const serviceRegistry: EcsRule = {
  id: 'ecs/service-registry',
  severity: 'error',
  on: ['ServiceRegistry'],
  summary: 'A service has one registry, and gives it the port only where its records hold one.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRegistry.html',
  sources: ['cdk-preflight pf-ecs-svc-registries-multiple', 'cdk-preflight pf-ecs-svc-registries-port-with-awsvpc'],
  check(node, report) {
    const index = Number(lastStep(node.pointer));
    const first = (asList(node.scope.resource.serviceRegistries) ?? []).findIndex((item) => asObject(item));
    if (index === first + 1) {
      report({
        pointer: node.pointer,
        message: `A service is in at most one registry. Remove the others.${ecsAnswers('service registries can have at most 1 items')}`,
        related: [{ pointer: `/serviceRegistries/${first}`, message: 'The first registry' }],
        fixes: [removal('Remove this registry', node.pointer)],
      });
    }
    checkBoth(node, report);
    const records = recordTypes(node.scope, index);
    if (records && !records.includes('SRV')) checkUnwanted(node, report);
    else if (records) checkMissing(node, report);
  },
};

function checkBoth({ value, pointer }: RuleNode<EcsScope>, report: Report): void {
  if (value.port === undefined || (value.containerPort === undefined && value.containerName === undefined)) return;
  const place = child(pointer, 'port');
  report({
    pointer: place,
    message: 'A registry takes either port, or containerName with containerPort. Keep one of the two.',
    fixes: [removal('Remove port', place)],
  });
}

/** The types of the DNS records that a service of Cloud Map in the same template makes. */
function recordTypes(scope: EcsScope, index: number): string[] | undefined {
  const registry = scope.referred('serviceRegistries', index, 'registryArn');
  const records = asList(registry?.at('DnsConfig', 'DnsRecords'));
  if (registry?.type !== 'AWS::ServiceDiscovery::Service' || !records) return undefined;
  const types = records.map((record) => asString(asObject(record)?.Type));
  return types.every((type) => type !== undefined) ? types : undefined;
}

function checkUnwanted({ value, pointer, scope }: RuleNode<EcsScope>, report: Report): void {
  // A container name alone has been seen to pass.
  if (!usesAwsvpc(scope) || value.containerPort === undefined) return;
  const fields = ['containerPort', 'containerName'].filter((field) => value[field] !== undefined);
  report({
    pointer: child(pointer, 'containerPort'),
    message: `The registry’s DNS records hold addresses only, and with awsvpc each task has its own. Remove ${fields.toReversed().join(' and ')}.${ecsAnswers("The values specified for serviceRegistries do not require a value for 'containerPort'")}`,
    fixes: [
      {
        title: `Remove ${fields.toReversed().join(' and ')}`,
        certain: false,
        edits: fields.map((name) => ({ kind: 'remove', pointer: child(pointer, name) })),
      },
    ],
  });
}

function checkMissing({ value, pointer, scope: { taskDefinition } }: RuleNode<EcsScope>, report: Report): void {
  const mode = asString(taskDefinition?.value.networkMode);
  if (!taskDefinition || (mode !== 'bridge' && mode !== 'host')) return;
  const missing = ['containerName', 'containerPort'].filter((field) => value[field] === undefined);
  if (missing.length === 0) return;
  report({
    pointer,
    message: `SRV records hold ports, and with ${mode} networks ECS has to know which one. Add ${missing.join(' and ')}.`,
    related: [{ in: taskDefinition, pointer: '/networkMode', message: 'The network mode' }],
  });
}
