import cloudFormationJson from '../../schemas/generated/cloudformation.json' with { type: 'json' };
import ecsJson from '../../schemas/generated/ecs.json' with { type: 'json' };
import type { SchemaFacts } from '../schema/facts.ts';
import { pairTypes, type TypePair } from './names.ts';

/** The ECS API: roots `TaskDefinition` (RegisterTaskDefinition) and `Service` (CreateService). */
export const ecsFacts = ecsJson as unknown as SchemaFacts;

/** CloudFormation: roots `AWS::ECS::TaskDefinition` and `AWS::ECS::Service`. */
export const cloudFormationFacts = cloudFormationJson as unknown as SchemaFacts;

let pairs: ReadonlyMap<string, TypePair> | undefined;

/** The API type behind a CloudFormation type, and how the two name their fields. */
export function typePair(cloudFormationType: string): TypePair | undefined {
  pairs ??= pairTypes(ecsFacts, cloudFormationFacts);
  return pairs.get(cloudFormationType);
}
