import type { FieldFacts, RootFacts, SchemaFacts, TypeFacts } from '../../server/schema/facts.ts';
import { DEFAULTS } from './defaults.ts';
import { ENUMS } from './enums.ts';
import { readHistory, type Sources, statusOnlyTypes } from './history.ts';
import { shortName, type TypeModel } from './model.ts';
import { enforcedFields } from './required.ts';

/** One schema of every version: the newest shape of each field, with the versions it exists in. */
export function mergeVersions(
  sources: Sources,
  enums: Map<string, readonly string[]>,
  namespaced: Map<string, boolean>,
): SchemaFacts {
  const history = readHistory(sources);
  const statusOnly = statusOnlyTypes(sources);
  const types: Record<string, TypeFacts> = {};
  for (const [type, fields] of sorted(newestTypes(sources))) {
    const inNewest = sources.newest.types.get(type);
    const required = inNewest && !statusOnly.has(type) && !type.endsWith('List') ? enforcedFields(type, inNewest) : [];
    const entries = sorted(fields).map(([name, { facts }]): [string, FieldFacts] => {
      const place = `${shortName(type)}.${name}`;
      const values = statusOnly.has(type) ? undefined : (ENUMS[place] ?? enums.get(place));
      return [
        name,
        { ...facts, ...(values && { enum: [...values] }), ...history.ofField(type, name), ...defaultOf(place) },
      ];
    });
    types[type] = { fields: Object.fromEntries(entries), ...(required.length > 0 && { required }) };
  }
  const roots: Record<string, RootFacts> = {};
  for (const [kind, type] of sorted(allKinds(sources))) {
    roots[kind] = {
      type,
      ...history.ofKind(kind, type),
      ...scopeOf(type, namespaced),
      ...(isList(types[type]) && { list: true }),
    };
  }
  return { types, roots };
}

function defaultOf(place: string): { default?: string } {
  const value = DEFAULTS[place];
  return value === undefined ? {} : { default: value };
}

/** Each type with all the fields any version has, in their newest shape. */
function newestTypes(sources: Sources): Map<string, TypeModel> {
  const types = new Map<string, TypeModel>();
  for (const model of [...sources.older, sources.newest]) {
    for (const [type, fields] of model.types)
      types.set(type, new Map([...(types.get(type) ?? []), ...keepQuantities(fields, types.get(type))]));
  }
  for (const type of allKinds(sources).values()) types.set(type, new Map([...KIND_FIELDS, ...(types.get(type) ?? [])]));
  return types;
}

/** The newest package calls a quantity a string, the older ones know better. */
function keepQuantities(fields: TypeModel, older: TypeModel | undefined): TypeModel {
  return new Map(
    [...fields].map(([name, field]) => {
      const wasQuantity = older?.get(name)?.facts.type === 'quantity';
      return [name, wasQuantity ? { ...field, facts: { ...field.facts, type: 'quantity' } } : field];
    }),
  );
}

/** What the older packages leave out of every kind. */
const KIND_FIELDS: TypeModel = new Map([
  ['apiVersion', { facts: { type: 'string' }, required: false }],
  ['kind', { facts: { type: 'string' }, required: false }],
]);

function allKinds(sources: Sources): Map<string, string> {
  return new Map([...sources.older, sources.newest].flatMap((model) => [...model.kinds]));
}

/** The scope of kinds the newest version cannot create in any of their API versions. */
const OTHER_SCOPES: Record<string, boolean> = {
  ClusterCIDR: false,
  ComponentStatus: false,
  PodScheduling: true,
  PodSchedulingContext: true,
  PodSecurityPolicy: false,
  ResourceClaimParameters: true,
  ResourceClass: false,
  ResourceClassParameters: true,
  Scale: true,
};

/** Kinds that are gone have the scope of their namesake in another version. */
function scopeOf(type: string, namespaced: Map<string, boolean>): { namespaced?: boolean } {
  const namesake = [...namespaced].find(([other]) => lastName(other) === lastName(type))?.[1];
  const own = namespaced.get(type) ?? namesake ?? OTHER_SCOPES[lastName(type)];
  return own === undefined ? {} : { namespaced: own };
}

function lastName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

function isList(type: TypeFacts | undefined): boolean {
  return type?.fields.items?.container === 'list' && type.fields.metadata?.ref?.endsWith('.ListMeta') === true;
}

function sorted<T>(map: Map<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
