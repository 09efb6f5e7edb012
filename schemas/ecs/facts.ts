import { pairTypes, type TypePair } from '../../server/ecs/names.ts';
import type { FieldFacts, SchemaFacts, TypeFacts } from '../../server/schema/facts.ts';
import { operationDocumentation, readApiModel } from './read-api-model.ts';
import { readCloudFormation } from './read-cloudformation.ts';
import { factsOf, reachable, type SourceTypes } from './types.ts';

/** The API's operations by the name of what they make, under which everything else here speaks of them. */
const OPERATIONS = { TaskDefinition: 'RegisterTaskDefinition', Service: 'CreateService' };

/** The API model leaves these out, and the service refuses a container without them. */
const REQUIRED_BY_THE_SERVICE: { readonly [type: string]: readonly string[] } = {
  ContainerDefinition: ['image', 'name'],
};

/** CloudFormation makes these up where a template does not say them. */
const GENERATED_BY_CLOUDFORMATION = new Set(['AWS::ECS::TaskDefinition.Family', 'AWS::ECS::Service.ServiceName']);

/** The two sources as they are installed, the API's requests under their short names. */
export function readSources(): { readonly api: SourceTypes; readonly cloudFormation: SourceTypes } {
  const api = new Map(readApiModel());
  for (const [name, operation] of Object.entries(OPERATIONS)) {
    const type = api.get(`${operation}Request`);
    if (!type) throw new Error(`The API model has no ${operation}.`);
    api.set(name, { ...type, documentation: operationDocumentation(operation) });
  }
  return { api, cloudFormation: readCloudFormation() };
}

/**
 * The facts of both ways to write ECS down, each completed by the other: what is required, which values are allowed,
 * which numbers may be fractions, and defaults.
 */
export function ecsFacts(): { readonly api: SchemaFacts; readonly cloudFormation: SchemaFacts } {
  const sources = readSources();
  const api = structureOf(sources.api, ['TaskDefinition', 'Service']);
  const cloudFormation = structureOf(sources.cloudFormation, ['AWS::ECS::TaskDefinition', 'AWS::ECS::Service']);
  const pairs = pairTypes(api, cloudFormation);
  return {
    api: completeApi(api, cloudFormation, pairs),
    cloudFormation: completeTemplates(cloudFormation, api, pairs),
  };
}

function structureOf(types: SourceTypes, roots: readonly string[]): SchemaFacts {
  const found: Record<string, TypeFacts> = {};
  for (const name of reachable(types, roots)) {
    const type = types.get(name);
    if (!type) throw new Error(`${name} is used, but its package does not describe it.`);
    found[name] = factsOf(type);
  }
  return { types: found, roots: Object.fromEntries(roots.map((name) => [name, { type: name }])) };
}

function completeApi(api: SchemaFacts, cloudFormation: SchemaFacts, pairs: ReadonlyMap<string, TypePair>): SchemaFacts {
  const types: Record<string, TypeFacts> = { ...api.types };
  for (const [name, pair] of pairs) {
    types[pair.apiType] = mapFields(types[pair.apiType] as TypeFacts, (field, facts) => {
      const theirs = cloudFormation.types[name]?.fields[pair.toCloudFormation.get(field) ?? ''];
      const type = facts.type === 'integer' && theirs?.type === 'number' ? 'number' : facts.type;
      return theirs?.default === undefined ? { ...facts, type } : { ...facts, type, default: theirs.default };
    });
  }
  for (const [name, required] of Object.entries(REQUIRED_BY_THE_SERVICE)) {
    const type = types[name] as TypeFacts;
    types[name] = { ...type, required: [...new Set([...(type.required ?? []), ...required])].sort() };
  }
  return { ...api, types };
}

function completeTemplates(
  cloudFormation: SchemaFacts,
  api: SchemaFacts,
  pairs: ReadonlyMap<string, TypePair>,
): SchemaFacts {
  const types: Record<string, TypeFacts> = { ...cloudFormation.types };
  for (const [name, pair] of pairs) {
    const theirs = api.types[pair.apiType] as TypeFacts;
    const type = mapFields(types[name] as TypeFacts, (field, facts) => {
      const values = theirs.fields[pair.toApi.get(field) ?? '']?.enum;
      return values ? { ...facts, enum: values } : facts;
    });
    const required = new Set(type.required);
    for (const field of theirs.required ?? []) {
      const ours = pair.toCloudFormation.get(field);
      if (ours && !GENERATED_BY_CLOUDFORMATION.has(`${name}.${ours}`)) required.add(ours);
    }
    types[name] = required.size > 0 ? { ...type, required: [...required].sort() } : type;
  }
  return { ...cloudFormation, types };
}

function mapFields(type: TypeFacts, change: (name: string, facts: FieldFacts) => FieldFacts): TypeFacts {
  const fields = Object.fromEntries(
    Object.entries(type.fields).map(([name, facts]): [string, FieldFacts] => [name, change(name, facts)]),
  );
  return { ...type, fields };
}
