import type { Draft, DraftObject } from '../draft.ts';
import type { Reference, Workload } from '../model.ts';
import { logicalId } from '../names.ts';
import { noted, type Source, traced } from '../trace.ts';
import { zoneOf } from './discovery.ts';
import type { Plan } from './plan.ts';
import { sourcesOf, storeOf } from './secrets.ts';
import type { StackBuilder } from './stack.ts';

/** What task definitions and services refer to and do not contain: parameters and other resources of the stack. */

const PLACE = 'Choose where the tasks run: the cluster, the VPC and its subnets.';

/** The logical ids of a workload's own resources begin with this. */
export function prefixOf({ name }: Pick<Plan, 'name'>, stack: StackBuilder): string {
  return stack.idFor(`prefix ${name.value}`, logicalId(name.value));
}

export function taskDefinitionId(plan: Plan, stack: StackBuilder): string {
  return stack.idFor(`task definition ${plan.name.value}`, `${prefixOf(plan, stack)}TaskDefinition`);
}

export function serviceId(plan: Plan, stack: StackBuilder): string {
  return stack.idFor(`service ${plan.name.value}`, `${prefixOf(plan, stack)}Service`);
}

const CLUSTER = {
  name: 'Cluster',
  type: 'String',
  description: 'Name of the ECS cluster to run in',
  pattern: '[A-Za-z0-9_-]{1,255}',
} as const;

export function cluster({ workload }: Plan, stack: StackBuilder): Draft {
  return stack.parameter('cluster', CLUSTER, { at: workload.anchor, message: PLACE });
}

/** Text with the name of the cluster in place of `CLUSTER`, other variables as `Fn::Sub` has them. */
export function withCluster(text: string, { workload }: Plan, stack: StackBuilder): DraftObject {
  const name = String(stack.parameter('cluster', CLUSTER).Ref);
  return { 'Fn::Sub': noted(traced(text.replace('CLUSTER', `\${${name}}`), workload.anchor), 'needs-decision', PLACE) };
}

const SUBNETS = {
  name: 'Subnets',
  type: 'List<AWS::EC2::Subnet::Id>',
  description: 'Subnets that the tasks get their addresses from',
} as const;

export function subnets({ workload }: Plan, stack: StackBuilder): Draft {
  return stack.parameter('subnets', SUBNETS, { at: workload.anchor, message: PLACE });
}

/** The VPC that all subnets lie in, asked for at these places. */
export function vpc(at: readonly Source[], stack: StackBuilder): Draft {
  const declaration = { name: 'Vpc', type: 'AWS::EC2::VPC::Id', description: 'VPC that the subnets lie in' };
  return stack.parameter('vpc', declaration, { at, message: PLACE });
}

/** Where load balancers that the internet reaches lie. */
export function publicSubnets(at: readonly Source[], stack: StackBuilder): Draft {
  const declaration = {
    name: 'PublicSubnets',
    type: 'List<AWS::EC2::Subnet::Id>',
    description: 'Subnets with a route to an internet gateway, in two zones or more, for load balancers',
  };
  const message = 'Choose public subnets for the load balancer.';
  return stack.parameter('public subnets', declaration, { at, message });
}

/** Where load balancers that only the VPC reaches lie: with the tasks. */
export function innerSubnets(at: readonly Source[], stack: StackBuilder): Draft {
  return stack.parameter('subnets', SUBNETS, { at, message: PLACE });
}

/** Whether tasks get a public address; nothing where they cannot. */
export function publicAddress({ launchType }: Plan, stack: StackBuilder): Draft | undefined {
  if (launchType.value === 'EC2') return undefined;
  return stack.parameter('public address', {
    name: 'AssignPublicIp',
    type: 'String',
    description: 'ENABLED in public subnets, where tasks reach image registries over their own address',
    allowed: ['ENABLED', 'DISABLED'],
    default: 'DISABLED',
  });
}

/** The log group of a task definition, made beside it. */
export function logGroup(plan: Plan, stack: StackBuilder): DraftObject {
  const id = stack.once(`log group ${plan.name.value}`, `${prefixOf(plan, stack)}LogGroup`, () => ({
    type: 'AWS::Logs::LogGroup',
    properties: { LogGroupName: `/ecs/${plan.name.value}` },
  }));
  return { Ref: id };
}

/** The ARN of the namespace in which services find each other, made with the first that needs it. */
export function namespace({ namespace: name, workload }: Plan, stack: StackBuilder): Draft {
  const id = stack.once(`namespace ${name?.value ?? zoneOf(workload)}`, 'Namespace', () => ({
    type: 'AWS::ServiceDiscovery::HttpNamespace',
    properties: { Name: name ?? { Ref: 'AWS::StackName' } },
  }));
  return { 'Fn::GetAtt': [id, 'Arn'] };
}

/** A value that is kept elsewhere and was not among the inputs. */
export function setting(reference: Reference, workload: Workload, stack: StackBuilder): Draft {
  const { store, key } = reference;
  const declaration = {
    name: `${logicalId(`${store.value} ${key?.value}`)}Value`,
    type: 'String',
    description: `What the key ${key?.value ?? ''} of ConfigMap ${store.value} held`,
  };
  const message = `ConfigMap ${store.value} is not among the inputs, or has no such key: give the value of ${key?.value}.`;
  return stack.parameter(`setting ${storeOf(reference, workload)}/${key?.value}`, declaration, {
    at: sourcesOf(reference),
    message,
  });
}
