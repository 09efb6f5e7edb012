import type { SchemaFacts } from '../../server/schema/facts.ts';
import { mergeVersions } from './merge.ts';
import { shortName, type TypeModel } from './model.ts';
import { ONLY_135 } from './only-1.35.ts';
import { readCdk8s } from './read-cdk8s.ts';
import { readClientNode } from './read-client-node.ts';
import { readKubernetesModels } from './read-kubernetes-models.ts';
import { readPulumi } from './read-pulumi.ts';

const packages = new URL('../node_modules/', import.meta.url).pathname;
const OLDER_MINORS = [24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34];

/** The facts of every Kubernetes version we know, read from the packages of schemas/package.json. */
export function kubernetesFacts(): SchemaFacts {
  const { documented, ...sources } = readSources();
  const quantities = [...documented].filter(([, type]) => type.includes('ApiResourceQuantity'));
  const quantityPlaces = new Set(quantities.map(([place]) => withoutVersion(place)));
  for (const [type, fields] of sources.newest.types) markQuantities(shortName(type), fields, quantityPlaces);
  return mergeVersions(sources, readEnums(documented), sources.newest.namespaced);
}

/** What each package says; `documented` holds TypeScript types by field: `core.v1.Container.name`. */
export function readSources() {
  const older = OLDER_MINORS.map((minor) => readCdk8s(`${packages}cdk8s-plus-${minor}`));
  const by135 = readPulumi(`${packages}@pulumi/kubernetes`);
  const types = readKubernetesModels();
  const knownNames = [
    ...older.flatMap((model) => [...model.types.keys()].map(shortName)),
    ...by135.keys(),
    ...types.map((type) => shortName(type.name)),
  ];
  const newest = readClientNode(`${packages}@kubernetes/client-node`, knownNames);
  const documented = new Map(
    types.flatMap(({ name, fields }) => [...fields].map(([field, { type }]) => [`${shortName(name)}.${field}`, type])),
  );
  return { older: [...older, ONLY_135], by135, newest, documented };
}

/** @kubernetes/client-node calls a quantity a string. A type's other versions tell as well as its own. */
function markQuantities(type: string, fields: TypeModel, quantities: Set<string>): void {
  for (const [name, field] of fields) {
    if (!quantities.has(withoutVersion(`${type}.${name}`))) continue;
    fields.set(name, { ...field, facts: { ...field.facts, type: 'quantity' } });
  }
}

/** `core.v1.Container.name` → `core.Container.name` */
function withoutVersion(place: string): string {
  return place.replace(/\.v\w+\./, '.');
}

/** The allowed values of fields whose type lists them: `"Always" | "Never"`. */
function readEnums(documentedTypes: Map<string, string>): Map<string, readonly string[]> {
  const enums = new Map<string, readonly string[]>();
  for (const [place, type] of documentedTypes) {
    if (!/^(Array<)?"[^"]*"( \| "[^"]*")+>?$/.test(type)) continue;
    enums.set(
      place,
      [...type.matchAll(/"([^"]*)"/g)].map((match) => match[1] as string),
    );
  }
  return enums;
}
