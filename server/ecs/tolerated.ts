import type { SchemaFacts } from '../schema/facts.ts';
import { governing } from '../schema/governing.ts';
import { ecsFacts, typePair } from './facts.ts';

/**
 * Values beyond those of the API model that ECS takes: the agent has more log drivers than the model lists.
 * https://github.com/aws/amazon-ecs-agent/blob/master/agent/dockerclient/logging_drivers.go
 */
const ACCEPTED_VALUES: { readonly [field: string]: readonly string[] } = {
  'LogConfiguration.logDriver': ['logentries', 'none', 'sumologic'],
};

/** Fields in which ECS takes any text, and what it makes of it. */
const UNCHECKED_FIELDS: { readonly [field: string]: string } = {
  'PortMapping.protocol': 'ECS takes every protocol but udp for tcp. Write tcp or udp.',
};

/** Whether ECS takes a value that its API model does not list. `field` is as `apiField` names it. */
export function isAccepted(field: string, value: unknown): boolean {
  return ACCEPTED_VALUES[field]?.some((accepted) => accepted === value) ?? false;
}

/** What ECS makes of any text in a field whose values it does not check; undefined where it refuses what it does not know. */
export function whatBecomesOf(field: string): string | undefined {
  return UNCHECKED_FIELDS[field];
}

/** The field at a path, in the API's words also for CloudFormation's: `PortMapping.protocol`. Empty where there is none. */
export function apiField(facts: SchemaFacts, rootType: string, path: readonly string[]): string {
  const owner = governing(facts, rootType, path)?.owner;
  if (!owner) return '';
  const pair = typePair(owner.type);
  return pair ? `${pair.apiType}.${pair.toApi.get(owner.name)}` : `${owner.type}.${owner.name}`;
}

/** Whether the API has a field that a CloudFormation type, as far as we know, has not: it may have it by now. */
export function mayBeNewer(type: string, field: string): boolean {
  const pair = typePair(type);
  const apiField = field.charAt(0).toLowerCase() + field.slice(1);
  if (!pair || field === apiField || pair.toCloudFormation.has(apiField)) return false;
  return Object.hasOwn(ecsFacts.types[pair.apiType]?.fields ?? {}, apiField);
}
