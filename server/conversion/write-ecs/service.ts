import type { DraftObject } from '../draft.ts';
import { percentagesOf } from '../rollout.ts';
import { derived, type Traced, traced } from '../trace.ts';
import type { Outside } from './outside.ts';
import type { Plan } from './plan.ts';
import type { PlannedName } from './plan-names.ts';

/** What ECS takes where nothing is said, written down because Kubernetes takes something else. */
const DEFAULTS = { minimumHealthyPercent: 100, maximumPercent: 200 } as const;

/**
 * The input of CreateService, fields in the order people write them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
export function writeService(plan: Plan, outside: Outside): DraftObject {
  const { workload, name, launchType } = plan;
  const deployment = writeDeployment(plan);
  return {
    cluster: outside.cluster(workload),
    serviceName: name,
    taskDefinition: outside.taskDefinition(name),
    desiredCount: workload.replicas,
    launchType,
    deploymentConfiguration: deployment,
    // New services balance across zones, and ECS refuses that when no task may be extra.
    availabilityZoneRebalancing: deployment.maximumPercent.value <= 100 ? 'DISABLED' : undefined,
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: outside.subnets(workload),
        securityGroups: outside.securityGroups(workload),
        assignPublicIp: outside.publicAddress(launchType.value),
      },
    },
    serviceConnectConfiguration: plan.connected ? writeConnect(plan, outside) : undefined,
  };
}

function writeDeployment({ workload: { rollout, replicas } }: Plan): {
  minimumHealthyPercent: Traced<number>;
  maximumPercent: Traced<number>;
} {
  const wanted = replicas.value;
  if (!rollout || typeof wanted !== 'number') {
    return {
      minimumHealthyPercent: traced(DEFAULTS.minimumHealthyPercent),
      maximumPercent: traced(DEFAULTS.maximumPercent),
    };
  }
  const { missing, extra } = rollout;
  const percentages = percentagesOf(wanted, { missing: missing.value, extra: extra.value });
  return {
    minimumHealthyPercent: derived(percentages.minimumHealthyPercent, missing),
    maximumPercent: derived(percentages.maximumPercent, extra),
  };
}

function writeConnect({ names, workload }: Plan, outside: Outside): DraftObject {
  return {
    enabled: true,
    namespace: outside.namespace(workload),
    services: names.length > 0 ? names.map(writeName) : undefined,
  };
}

function writeName({ portName, discoveryName, dnsName, port }: PlannedName): DraftObject {
  return { portName, discoveryName, clientAliases: [{ port, dnsName }] };
}
