import type { Concept } from '../concepts/concept.ts';
import { conceptFor } from '../concepts/lookup.ts';
import { cloudFormationFacts, ecsFacts, typePair } from '../ecs/facts.ts';
import { kubernetesFacts } from '../kubernetes/facts.ts';
import type { KubernetesResource, Resource } from '../resource.ts';
import type { SchemaFacts } from '../schema/facts.ts';

/** An entry of the table of equivalences, and the field it is about: `livenessProbe`, `limits.memory`. */
export interface Explained {
  readonly concept: Concept;
  readonly field: string;
}

/** The entry of the table of equivalences for a field of a resource, or for the nearest field around it; undefined for none. */
export function explainField(resource: Resource, path: readonly string[]): Concept | undefined {
  return nearestEntry(resource, path)?.concept;
}

/** The same, with the field that was found. */
export function nearestEntry(resource: Resource, path: readonly string[]): Explained | undefined {
  for (const key of keysOn(resource, path).reverse()) {
    const concept = conceptFor(resource.platform, key);
    if (concept) return { concept, field: key.slice(key.indexOf('.') + 1) };
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
    return {
      facts: kubernetesFacts,
      root: kubernetesRoot(resource),
      keyOf: (type, field) => `${type.split('.').at(-1)}.${field}`,
    };
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

/** Groups that kinds have moved to, and kinds of others that look like one of Kubernetes. */
const HEIRS: Readonly<Record<string, readonly string[]>> = {
  extensions: ['apps/v1', 'networking.k8s.io/v1'],
  'argoproj.io': ['apps/v1'],
};
const LIKE: Readonly<Record<string, string>> = { Rollout: 'Deployment' };

/** The kind as the schema has it: in its own version, in another one of its group, or where the kind has moved to. */
function kubernetesRoot({ apiVersion, kind }: KubernetesResource): string {
  const { roots } = kubernetesFacts;
  const own = `${apiVersion}/${kind}`;
  if (Object.hasOwn(roots, own)) return own;
  const [group = ''] = apiVersion.includes('/') ? apiVersion.split('/') : [''];
  const versions = Object.hasOwn(HEIRS, group) ? (HEIRS[group] ?? []) : [`${group}/v1`];
  const name = Object.hasOwn(LIKE, kind) ? LIKE[kind] : kind;
  return versions.map((version) => `${version}/${name}`).find((root) => Object.hasOwn(roots, root)) ?? own;
}
