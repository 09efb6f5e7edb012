import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { FieldFacts } from '../../server/schema/facts.ts';
import type { SourceField, SourceType } from './types.ts';

const RESOURCES = ['AWS::ECS::TaskDefinition', 'AWS::ECS::Service'];

type Database = ReturnType<typeof loadAwsServiceSpecSync>;
type Resource = ReturnType<typeof findResource>;
type Property = Resource['properties'][string];
type PropertyType = Property['type'];

/**
 * The ECS resources of CloudFormation and their property types, named `AWS::ECS::TaskDefinition.PortMapping`,
 * with documentation as Markdown. Read from the database of `@aws-cdk/aws-service-spec`.
 */
export function readCloudFormation(): ReadonlyMap<string, SourceType> {
  const database = loadAwsServiceSpecSync();
  const types = new Map<string, SourceType>();
  for (const name of RESOURCES) {
    const resource = findResource(database, name);
    types.set(name, readProperties(database, name, resource));
    types.set(`${name}.Tag`, TAG);
    for (const { entity } of database.follow('usesType', resource)) {
      types.set(`${name}.${entity.name}`, readProperties(database, name, entity));
    }
  }
  return types;
}

function findResource(database: Database, name: string) {
  return database.lookup('resource', 'cloudFormationType', 'equals', name).only();
}

function readProperties(
  database: Database,
  resource: string,
  source: Pick<Resource, 'properties' | 'documentation'>,
): SourceType {
  const fields = new Map<string, SourceField>();
  const required: string[] = [];
  for (const [name, property] of Object.entries(source.properties)) {
    const facts = readType(database, resource, property.type);
    const standard = defaultOf(property);
    fields.set(name, {
      facts: standard === undefined ? facts : { ...facts, default: standard },
      documentation: property.documentation ?? '',
    });
    if (property.required) required.push(name);
  }
  return { documentation: source.documentation ?? '', fields, required };
}

/** The database gives defaults as JSON text or as plain text. */
function defaultOf(property: Property): string | undefined {
  return typeof property.defaultValue === 'string' ? property.defaultValue.replace(/^"|"$/g, '') : undefined;
}

function readType(database: Database, resource: string, type: PropertyType): FieldFacts {
  switch (type.type) {
    case 'string':
      return type.allowedValues ? { type: 'string', enum: [...type.allowedValues].sort() } : { type: 'string' };
    case 'integer':
    case 'number':
    case 'boolean':
      return { type: type.type };
    case 'array':
      return { ...readType(database, resource, type.element), container: 'list' };
    case 'map':
      return { ...readType(database, resource, type.element), container: 'map' };
    case 'tag':
      return { type: 'object', ref: `${resource}.Tag` };
    case 'ref':
      return { type: 'object', ref: `${resource}.${database.get('typeDefinition', type.reference.$ref).name}` };
    case 'json':
    case 'union':
      return { type: 'any' };
    default:
      throw new Error(`${resource} has a property of the type ${type.type}, which this generator does not know.`);
  }
}

/** CloudFormation's tag is one type for all resources and is not listed with a resource's own. */
const TAG: SourceType = {
  documentation: '',
  fields: new Map([
    ['Key', { facts: { type: 'string' }, documentation: '' }],
    ['Value', { facts: { type: 'string' }, documentation: '' }],
  ]),
  required: [],
};
