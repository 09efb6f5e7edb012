import type { Concept } from '../concepts/concept.ts';
import { conceptFor } from '../concepts/lookup.ts';
import { cloudFormationFacts, ecsFacts, typePair } from '../ecs/facts.ts';
import { kubernetesFacts } from '../kubernetes/facts.ts';
import type { Resource } from '../resource.ts';
import type { SchemaFacts } from '../schema/facts.ts';

/** The entry of the table of equivalences for a field of a resource, or for the nearest field around it; undefined for none. */
export function explainField(resource: Resource, path: readonly string[]): Concept | undefined {
  for (const key of keysOn(resource, path).reverse()) {
    const concept = conceptFor(resource.platform, key);
    if (concept) return concept;
  }
  return undefined;
}

/** The entry for the resource's kind. */
export function explainKind(resource: Resource): Concept | undefined {
  return conceptFor(resource.platform, resource.kind);
}

/** The table's keys for each field on the way, outermost first: `PodSpec.containers`, `Container.resources`. */
function keysOn(resource: Resource, path: readonly string[]): string[] {
  const { facts, root, keyOf } = schemaOf(resource);
  const steps = resource.platform === 'ecs' && resource.bareContainers ? ['containerDefinitions', ...path] : path;
  const keys: string[] = [];
  let type = Object.hasOwn(facts.roots, root) ? facts.roots[root]?.type : undefined;
  for (let index = 0; index < steps.length && type !== undefined; index++) {
    const name = steps[index] ?? '';
    const fields = facts.types[type]?.fields ?? {};
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) break;
    const key = keyOf(type, name);
    keys.push(key);
    type = field.ref;
    if (!field.container) continue;
    index++;
    const member = steps[index];
    // Keys of maps can have an entry of their own: `ResourceRequirements.limits.memory`.
    if (field.container === 'map' && member !== undefined) keys.push(`${key}.${member}`);
  }
  return keys;
}

interface Schema {
  readonly facts: SchemaFacts;
  readonly root: string;
  keyOf(type: string, field: string): string;
}

/** The table knows types of Kubernetes by their short names and ECS by the names of its API. */
function schemaOf(resource: Resource): Schema {
  if (resource.platform === 'kubernetes') {
    const root = `${resource.apiVersion}/${resource.kind}`;
    return { facts: kubernetesFacts, root, keyOf: (type, field) => `${type.split('.').at(-1)}.${field}` };
  }
  if (resource.dialect === 'api') {
    return { facts: ecsFacts, root: resource.kind, keyOf: (type, field) => `${type}.${field}` };
  }
  return {
    facts: cloudFormationFacts,
    root: `AWS::ECS::${resource.kind}`,
    keyOf: (type, field) => {
      const pair = typePair(type);
      return `${pair?.apiType ?? type}.${pair?.toApi.get(field) ?? field}`;
    },
  };
}
