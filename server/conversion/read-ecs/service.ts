import { isUnknown } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Endpoint, Workload } from '../model.ts';
import { ecsName } from '../names.ts';
import { derived, type Traced, traced } from '../trace.ts';
import type { DefinitionAt } from './definitions.ts';
import { readEndpoints, spaceOf } from './endpoints.ts';
import { readRegistries } from './network/registries.ts';
import { remarkReadOnly } from './read-only.ts';
import { readRollout, remarkDaemonRollout } from './rollout.ts';
import { noteFields } from './scalars.ts';
import { nameIn, readTask, unnamed } from './task.ts';
import type { AwsResource } from './template/scope.ts';

/** Reads a service with the task definition it runs. */
export function readService(service: DefinitionAt, task: DefinitionAt, resources: readonly AwsResource[]): Workload {
  const { at, file } = service;
  const { family, keptFamily, sourceName, ...parts } = readTask(task, { service, once: false }, resources);
  const isDaemon = at.field('schedulingStrategy').value === 'DAEMON';
  const strategy = at.field('schedulingStrategy');
  const daemon = isDaemon ? strategy.string() : undefined;
  const replicas = isDaemon ? derived(1, daemon) : (at.field('desiredCount').count() ?? traced(1));
  if (isDaemon) remarkDaemonRollout(at);
  const rollout = isDaemon ? undefined : readRollout(at, replicas);
  remarkService(service);
  const own = nameIn(service, 'serviceName') ?? ownName(service, task, family);
  const name = workloadName(own, family, sourceName, task);
  const kind = keptKind(parts.kept);
  const space = parts.space ?? spaceOf(at.field('serviceConnectConfiguration'));
  return {
    ...parts,
    ...(family && family.value !== ecsName(name.value) && { kept: [...parts.kept, ...keptFamily] }),
    name,
    ...(space && { space }),
    origin: { file, title: `service ${own.value}` },
    runs: 'always',
    ...(isDaemon && { onEachMachine: true }),
    ...(kind === 'StatefulSet' && { keepsIdentity: true }),
    replicas,
    ...(rollout && { rollout }),
    endpoints: mergeEndpoints([
      ...readEndpoints(at.field('serviceConnectConfiguration'), parts.containers, file),
      ...readRegistries(service, parts.containers, name, resources),
    ]),
  };
}

/** The name of a service without one: its family's, or that of the resource where the family is only known at deployment. */
function ownName(service: DefinitionAt, task: DefinitionAt, family: Traced<string> | undefined): Traced<string> {
  if (!family) return unnamed(service);
  const isKnown = !isUnknown(task.at.field('family').value);
  return isKnown ? family : derived(unnamed(service).value, family);
}

/** The kind of object it was on Kubernetes, when a tag says so. */
export function keptKind(kept: Workload['kept']): string | undefined {
  const text = kept.find(({ platform, field }) => platform === 'kubernetes' && field === 'kind')?.value.value;
  return text?.replace(/^"|"$/g, '');
}

/** The name it had on Kubernetes, or that of the service. The family's is lost where it is another. */
function workloadName(
  own: Traced<string>,
  family: Traced<string> | undefined,
  sourceName: Traced<string> | undefined,
  task: DefinitionAt,
): Traced<string> {
  if (family && family.value !== own.value)
    task.at.field('family').note('approximate', 'The workload is named after the service; a pod template has no name.');
  const name = family && family !== own && family.value === own.value ? derived(own.value, own, family) : own;
  return sourceName ? derived(sourceName.value, name, sourceName) : name;
}

function mergeEndpoints(endpoints: readonly Endpoint[]): Endpoint[] {
  const merged = new Map<string, Endpoint>();
  for (const endpoint of endpoints) {
    const known = merged.get(endpoint.name.value);
    const { alias } = endpoint;
    const both = known && {
      ...known,
      ...(alias && { alias }),
      name: derived(known.name.value, known.name, endpoint.name),
    };
    merged.set(endpoint.name.value, both ?? endpoint);
  }
  return [...merged.values()];
}

function remarkService(service: DefinitionAt): void {
  const { at } = service;
  remarkReadOnly(service);
  at.field('taskDefinition').note('exact', 'The task definition becomes the pod template of the workload.');
  const strategy = at.field('schedulingStrategy');
  if (strategy.value === 'REPLICA') strategy.note('exact', 'A Deployment keeps a number of replicas, too.');
  if (strategy.value === 'DAEMON') {
    strategy.note('exact', 'A DaemonSet runs one pod on each node.');
    noteFields(at, 'exact', { desiredCount: 'There are as many as nodes.' });
  }
  noteFields(at, 'exact', {
    cluster: 'The EKS cluster that the manifests are applied to takes its place.',
    clientToken: 'It only tells requests apart.',
    enableExecuteCommand: '`kubectl exec` needs no switch; who may use it is up to the roles of the cluster.',
  });
  noteFields(at, 'approximate', {
    availabilityZoneRebalancing: 'New pods are spread over zones; running ones are left where they are.',
    platformVersion: 'EKS chooses the platform of its nodes.',
  });
  noteFields(at, 'dropped', {
    role: 'The AWS Load Balancer Controller registers pods with a role of its own.',
    propagateTags: 'Labels of the pod template are those of its pods.',
    enableECSManagedTags: 'AWS tags nothing in a cluster by itself: split costs by namespace or label.',
    monitoring: 'Collect metrics with Container Insights or Prometheus.',
    vpcLatticeConfigurations: 'Install the AWS Gateway API Controller and write a Gateway and routes.',
    gatewayConnectors: 'Write an Ingress in a group that shares the load balancer.',
  });
  remarkNetwork(at.field('networkConfiguration').field('awsvpcConfiguration'));
}

function remarkNetwork(at: Cursor): void {
  noteFields(at, 'dropped', {
    subnets: 'Pods lie in the subnets of their nodes, or in those an ENIConfig names.',
    assignPublicIp: 'Pods have no public addresses: nodes in private subnets reach the internet through a NAT gateway.',
    securityGroups:
      'Whatever lets these groups in, such as a database, has to let in the group of the nodes. A SecurityGroupPolicy gives pods these groups, where the VPC CNI runs with security groups for pods.',
  });
}
