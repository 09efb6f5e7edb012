import type { DraftObject } from '../../draft.ts';
import type { Plan } from '../plan.ts';
import { prefixOf, vpc } from '../references.ts';
import type { StackBuilder } from '../stack.ts';

/** Seconds for which callers keep an address. */
const TTL = 10;

/**
 * Gives the tasks of a plan a DNS name in Cloud Map. The namespace serves Service Connect of its services too, which takes
 * one of any kind.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html
 */
export function addRegistry(plan: Plan, stack: StackBuilder): DraftObject[] {
  const { registry, name } = plan;
  if (!registry) return [];
  const { zone, endpoint } = registry;
  const namespace = stack.once(`namespace ${zone.value}`, 'Namespace', () => ({
    type: 'AWS::ServiceDiscovery::PrivateDnsNamespace',
    properties: { Name: zone, Vpc: vpc([], stack) },
  }));
  const id = stack.idFor(`registry ${name.value}`, `${prefixOf(plan, stack)}Registry`);
  stack.add({
    id,
    type: 'AWS::ServiceDiscovery::Service',
    properties: {
      Name: registry.name,
      NamespaceId: { 'Fn::GetAtt': [namespace, 'Id'] },
      DnsConfig: { RoutingPolicy: 'MULTIVALUE', DnsRecords: [{ Type: 'A', TTL }] },
      HealthCheckCustomConfig: { FailureThreshold: 1 },
    },
    comment: endpoint.origin.title,
  });
  return [{ registryArn: { 'Fn::GetAtt': [id, 'Arn'] } }];
}
