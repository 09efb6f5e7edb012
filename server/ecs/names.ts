import type { SchemaFacts, TypeFacts } from '../schema/facts.ts';

/** How one CloudFormation type and the API type of the same thing name their fields. */
export interface TypePair {
  readonly apiType: string;
  /** `FilesystemId` → `fileSystemId` */
  readonly toApi: ReadonlyMap<string, string>;
  /** `fileSystemId` → `FilesystemId` */
  readonly toCloudFormation: ReadonlyMap<string, string>;
}

/** CloudFormation fields that are named differently in the API; all others differ in upper and lower case at most. */
const RENAMED: { readonly [field: string]: string } = {
  'AWS::ECS::Service.PlacementStrategies': 'placementStrategy',
  'AWS::ECS::TaskDefinition.ProxyConfiguration.ProxyConfigurationProperties': 'properties',
};

const ROOTS = [
  ['AWS::ECS::TaskDefinition', 'TaskDefinition'],
  ['AWS::ECS::Service', 'Service'],
] as const;

/** Pairs every CloudFormation type with its API type, by walking both from their roots. Keys are CloudFormation type names. */
export function pairTypes(api: SchemaFacts, cloudFormation: SchemaFacts): ReadonlyMap<string, TypePair> {
  const pairs = new Map<string, TypePair>();
  for (const [name, apiType] of ROOTS) pairType(api, cloudFormation, name, apiType, pairs);
  return pairs;
}

function pairType(
  api: SchemaFacts,
  cloudFormation: SchemaFacts,
  name: string,
  apiType: string,
  pairs: Map<string, TypePair>,
): void {
  const ours = cloudFormation.types[name];
  const theirs = api.types[apiType];
  if (!ours || !theirs || pairs.has(name)) return;
  const toApi = pairFields(name, ours, theirs);
  const toCloudFormation = new Map([...toApi].map(([from, to]) => [to, from]));
  pairs.set(name, { apiType, toApi, toCloudFormation });
  for (const [from, to] of toApi) {
    const inner = ours.fields[from]?.ref;
    const apiInner = theirs.fields[to]?.ref;
    if (inner && apiInner) pairType(api, cloudFormation, inner, apiInner, pairs);
  }
}

function pairFields(name: string, ours: TypeFacts, theirs: TypeFacts): Map<string, string> {
  const byLowerCase = new Map(Object.keys(theirs.fields).map((field) => [field.toLowerCase(), field]));
  const pairs = new Map<string, string>();
  for (const field of Object.keys(ours.fields)) {
    const counterpart = RENAMED[`${name}.${field}`] ?? byLowerCase.get(field.toLowerCase());
    if (counterpart) pairs.set(field, counterpart);
  }
  return pairs;
}
