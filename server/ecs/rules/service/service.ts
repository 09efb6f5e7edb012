import {
  asList,
  asObject,
  asString,
  isUnknown,
  type ObjectValue,
  unknownText,
  type Value,
} from '../../../syntax/value.ts';
import type { EcsScope } from '../../scope.ts';

const FARGATE_PROVIDERS = new Set<Value>(['FARGATE', 'FARGATE_SPOT']);

/** How a service comes to run on Fargate: by its launch type, or by the capacity providers it names, all of them Fargate's. */
export function fargateOf(service: ObjectValue): 'launchType' | 'capacityProviderStrategy' | undefined {
  if (service.launchType !== undefined) return service.launchType === 'FARGATE' ? 'launchType' : undefined;
  const providers = (asList(service.capacityProviderStrategy) ?? []).map((item) => asObject(item)?.capacityProvider);
  const isFargate =
    providers.length > 0 && providers.every((name) => name !== undefined && FARGATE_PROVIDERS.has(name));
  return isFargate ? 'capacityProviderStrategy' : undefined;
}

/** Who deploys new tasks: ECS, CODE_DEPLOY or EXTERNAL; undefined where nobody can know. */
export function controllerOf(service: ObjectValue): string | undefined {
  const { deploymentController } = service;
  if (deploymentController === undefined) return 'ECS';
  return asString(asObject(deploymentController)?.type);
}

/** Whether new tasks replace old ones step by step, which is what the two percentages are about. */
export function isRolling(service: ObjectValue): boolean {
  const { deploymentConfiguration } = service;
  const strategy = asObject(deploymentConfiguration)?.strategy;
  return (
    controllerOf(service) === 'ECS' && !isUnknown(deploymentConfiguration) && (strategy ?? 'ROLLING') === 'ROLLING'
  );
}

/** Whether the tasks of a service certainly have network interfaces of their own. */
export function usesAwsvpc({ resource, taskDefinition }: EcsScope): boolean {
  const mode = taskDefinition?.value.networkMode;
  if (mode !== undefined) return mode === 'awsvpc';
  return hasMembers(resource.networkConfiguration) || fargateOf(resource) !== undefined;
}

/** A list or an object that certainly holds something. */
export function hasMembers(value: Value | undefined): boolean {
  return Object.values(asList(value) ?? asObject(value) ?? {}).some((member) => !isUnknown(member));
}

/** How many items a list has at least: those that a condition may leave out do not count. */
export function leastLength(list: readonly Value[]): number {
  return list.filter((item) => !isUnknown(item) || !unknownText(item).includes('AWS::NoValue')).length;
}

/** Whether a member is a reference to another resource of the template: then it is there, whatever its value will be. */
export function isReference(scope: EcsScope, ...path: readonly (string | number)[]): { readonly followed?: true } {
  return scope.referred(...path) ? { followed: true } : {};
}
