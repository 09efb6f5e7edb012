import { asList, asNumber, asObject, asString, isUnknown, type ObjectValue, type Value } from '../syntax/value.ts';
import { ecsFacts } from './facts.ts';

/** Fields, in lower case, that next to a family can only mean a task definition. */
const TASK_FIELDS = [
  'containerdefinitions',
  'executionrolearn',
  'networkmode',
  'placementconstraints',
  'requirescompatibilities',
  'runtimeplatform',
  'taskrolearn',
];

/** Fields of CreateService that no other request of ECS takes in this combination. */
const SERVICE_FIELDS = [
  'availabilityZoneRebalancing',
  'capacityProviderStrategy',
  'deploymentConfiguration',
  'deploymentController',
  'desiredCount',
  'healthCheckGracePeriodSeconds',
  'launchType',
  'loadBalancers',
  'networkConfiguration',
  'placementStrategy',
  'schedulingStrategy',
  'serviceConnectConfiguration',
  'serviceRegistries',
  'taskDefinition',
  'volumeConfigurations',
  'vpcLatticeConfigurations',
];

/** What RunTask and StartTask take as well does not make a service of something that has no service name. */
const SHARED_WITH_RUN_TASK = new Set([
  'capacityProviderStrategy',
  'launchType',
  'networkConfiguration',
  'placementStrategy',
  'taskDefinition',
  'volumeConfigurations',
]);

/** Fields of the requests UpdateService, RunTask, StartTask and CreateTaskSet. */
const OTHER_REQUESTS = ['service', 'count', 'overrides', 'startedBy', 'containerInstances', 'externalId', 'scale'];

/** The input of RegisterTaskDefinition, possibly with mistakes. Elastic Beanstalk has container definitions of its own. */
export function looksLikeTaskDefinition(value: ObjectValue): boolean {
  if (Object.hasOwn(value, 'AWSEBDockerrunVersion') || isForDaemon(value)) return false;
  if (asList(value.containerDefinitions)) return true;
  if (!isText(value.family)) return false;
  return Object.keys(value).some((key) => TASK_FIELDS.includes(key.toLowerCase()));
}

/** The input of RegisterDaemonTaskDefinition has fewer fields, and modes that a task definition has not. */
function isForDaemon({ pidMode, ipcMode, networkMode, requiresCompatibilities }: ObjectValue): boolean {
  return (pidMode === 'shared' || ipcMode === 'shared') && networkMode === undefined && !requiresCompatibilities;
}

/** The input of CreateService, possibly with mistakes. */
export function looksLikeService(value: ObjectValue): boolean {
  const has = (field: string): boolean => Object.hasOwn(value, field);
  if (OTHER_REQUESTS.some(has)) return false;
  if (isText(value.serviceName)) return SERVICE_FIELDS.some(has);
  if (value.taskDefinition === undefined) return isNameless(value);
  if (!isText(value.taskDefinition)) return false;
  return SERVICE_FIELDS.some((field) => has(field) && !SHARED_WITH_RUN_TASK.has(field));
}

/**
 * A service whose name and task definition stand in the configuration of a tool, such as ecspresso: it has nothing but
 * fields of a service, and two that nothing else has.
 */
function isNameless(value: ObjectValue): boolean {
  const fields = Object.keys(value);
  if (!fields.every((field) => Object.hasOwn(ecsFacts.types.Service?.fields ?? {}, field))) return false;
  return fields.filter((field) => SERVICE_FIELDS.includes(field) && !SHARED_WITH_RUN_TASK.has(field)).length >= 2;
}

/** A list of container definitions as Terraform takes it: every item names a container, and one says something only ECS says. */
export function looksLikeContainers(items: readonly Value[]): boolean {
  const objects = items.filter((item) => !isUnknown(item)).map(asObject);
  if (!objects.every((item) => item !== undefined && (isText(item.name) || isText(item.image)))) return false;
  return objects.some((item) => item !== undefined && saysItIsForEcs(item));
}

function saysItIsForEcs(container: ObjectValue): boolean {
  if (Object.hasOwn(container, 'essential') && typeof container.essential === 'boolean') return true;
  if (someItemHas(container.portMappings, 'containerPort')) return true;
  if (asObject(container.logConfiguration)?.logDriver !== undefined) return true;
  if (someItemHas(container.mountPoints, 'sourceVolume')) return true;
  if (!isText(container.image) || !isText(container.name)) return false;
  const sized = [container.cpu, container.memory, container.memoryReservation].some(
    (size) => asNumber(size) !== undefined,
  );
  return sized || someItemHas(container.environment, 'name') || someItemHas(container.secrets, 'valueFrom');
}

function someItemHas(value: Value | undefined, field: string): boolean {
  return (asList(value) ?? []).some((item) => asObject(item)?.[field] !== undefined);
}

function isText(value: Value | undefined): boolean {
  return asString(value) !== undefined || isUnknown(value);
}
