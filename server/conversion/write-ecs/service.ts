import type { Remarks } from '../cursor.ts';
import { remarkOn } from '../cursor.ts';
import { type DraftObject, someOf } from '../draft.ts';
import { derived, noted, traced } from '../trace.ts';
import { gracePeriod, writeDeployment } from './deployment.ts';
import type { ServiceNetwork } from './network/network.ts';
import { placementStrategies, serviceConstraints } from './placement.ts';
import type { Plan } from './plan.ts';
import type { PlannedName } from './plan-names.ts';
import { cluster, namespace, publicAddress, subnets, taskDefinitionId } from './references.ts';
import type { StackBuilder } from './stack.ts';
import type { TaskStorage } from './storage/storage.ts';

/** Everything a service is written from. */
export interface ServiceParts {
  readonly plan: Plan;
  readonly network: ServiceNetwork;
  readonly storage: TaskStorage;
}

/**
 * The input of CreateService, fields in the order people write them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
export function writeService(
  { plan, network, storage }: ServiceParts,
  stack: StackBuilder,
  remarks: Remarks,
): DraftObject {
  const { workload, name } = plan;
  const isDaemon = workload.onEachMachine === true;
  const deployment = writeDeployment(plan, remarks);
  return {
    cluster: cluster(plan, stack),
    serviceName: name,
    taskDefinition: { Ref: taskDefinitionId(plan, stack) },
    schedulingStrategy: isDaemon ? 'DAEMON' : undefined,
    desiredCount: isDaemon ? undefined : desiredCount(plan),
    ...capacity(plan, remarks),
    deploymentConfiguration: deployment,
    // New services balance across zones, and ECS refuses that when no task may be extra.
    availabilityZoneRebalancing: deployment.maximumPercent.value <= 100 ? 'DISABLED' : undefined,
    healthCheckGracePeriodSeconds: gracePeriod(plan, network.loadBalancers.length > 0, remarks),
    placementConstraints: someOf(serviceConstraints(plan, remarks)),
    placementStrategy: someOf(placementStrategies(plan, remarks)),
    networkConfiguration: networkConfiguration(plan, network, stack),
    loadBalancers: someOf(network.loadBalancers),
    serviceRegistries: someOf(network.serviceRegistries),
    serviceConnectConfiguration: plan.connected ? writeConnect(plan, stack) : undefined,
    volumeConfigurations: someOf(storage.volumeConfigurations),
  };
}

/** Where tasks get their addresses; nothing where they use that of their instance. */
export function networkConfiguration(
  plan: Plan,
  { securityGroups }: ServiceNetwork,
  stack: StackBuilder,
): DraftObject | undefined {
  if (plan.networkMode.value === 'host') return undefined;
  return {
    awsvpcConfiguration: {
      subnets: subnets(plan, stack),
      securityGroups,
      assignPublicIp: publicAddress(plan, stack),
    },
  };
}

/** Where tasks run: a launch type, or a capacity provider in its place. */
export function capacity(
  { workload: { machine }, launchType }: Plan,
  remarks: Remarks,
): { readonly launchType: Plan['launchType'] } | { readonly capacityProviderStrategy: readonly DraftObject[] } {
  const { interruptible } = machine;
  if (!interruptible) return { launchType };
  if (launchType.value === 'FARGATE' && interruptible.value && machine.system?.value !== 'windows') {
    const message =
      'Fargate Spot may stop a task with two minutes of warning. The cluster needs the capacity provider FARGATE_SPOT.';
    const capacityProvider = noted(derived('FARGATE_SPOT', interruptible), 'approximate', message);
    return { capacityProviderStrategy: [{ capacityProvider, weight: 1 }] };
  }
  if (interruptible.value) {
    const message = 'Run it on Spot Instances: give the service a capacity provider whose Auto Scaling group has them.';
    remarkOn(remarks, interruptible, 'needs-decision', message);
  } else remarkOn(remarks, interruptible, 'exact', 'It runs on capacity that is not taken away.');
  return { launchType };
}

const NO_IDENTITY =
  'The copies have no names, order or disks of their own on ECS. Choose a service for each replica if they need them, or a managed database.';

/** Where the number follows the load, it starts at no less than the least there may be. */
function desiredCount({ workload, source }: Plan): Plan['workload']['replicas'] {
  const { replicas, scaling, keepsIdentity, anchor, name } = workload;
  const count =
    scaling && typeof replicas.value === 'number' && replicas.value < scaling.least.value
      ? derived(scaling.least.value, replicas)
      : replicas;
  const isSplit = name.value !== source;
  if (!keepsIdentity || isSplit) return count;
  return noted(traced(count.value, [...count.sources, ...anchor], count.notes), 'needs-decision', NO_IDENTITY);
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html */
const PROXY =
  'Service Connect puts a proxy into each task, for which AWS advises 0.25 vCPU and 64 MiB: choose a bigger size if there is little left of it.';

function writeConnect(plan: Plan, stack: StackBuilder): DraftObject {
  return {
    enabled: noted(traced(true, plan.workload.anchor), 'approximate', PROXY),
    namespace: namespace(plan, stack),
    services: someOf(plan.names.map(writeName)),
  };
}

function writeName({ portName, discoveryName, dnsName, port }: PlannedName): DraftObject {
  return { portName, discoveryName, clientAliases: [{ port, dnsName }] };
}
