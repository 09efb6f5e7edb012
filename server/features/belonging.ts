import { matchesLabels, matchesSelector } from '../kubernetes/labels.ts';
import { recognize } from '../recognize.ts';
import type { KubernetesResource } from '../resource.ts';
import type { SourceFile } from '../syntax/document.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../syntax/value.ts';
import { podsOf } from '../workspace/pods.ts';

/** Where an object names another one: the field around the name, the field with the name, and the kind it means. */
const REFERENCES: Readonly<Record<string, readonly [field: string, kind: string]>> = {
  configMapKeyRef: ['name', 'ConfigMap'],
  configMapRef: ['name', 'ConfigMap'],
  configMap: ['name', 'ConfigMap'],
  secretKeyRef: ['name', 'Secret'],
  secretRef: ['name', 'Secret'],
  secret: ['secretName', 'Secret'],
  imagePullSecrets: ['name', 'Secret'],
  persistentVolumeClaim: ['claimName', 'PersistentVolumeClaim'],
  service: ['name', 'Service'],
};

/** Kinds that find their pods by `spec.selector`. */
const SELECTORS = new Set(['Service', 'PodDisruptionBudget']);

/**
 * The documents of a file that belong with one of them: what a workload refers to by name, what serves its pods, and what leads
 * to that. Other workloads are left out. The document itself is among them.
 */
export function documentsWith(file: SourceFile, index: number): ReadonlySet<number> {
  const documents = file.documents.map((placed) => ({
    index: placed.index,
    resources: recognize(placed.document).filter((resource) => resource.platform === 'kubernetes'),
  }));
  const found = new Set([index]);
  // What is found may lead to more: a Service to its Ingress.
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    const known = documents.filter((one) => found.has(one.index)).flatMap(({ resources }) => resources);
    for (const other of documents) {
      if (other.resources.some((resource) => known.some((one) => belongs(resource, one)))) found.add(other.index);
    }
  }
  return found;
}

/** Whether an object serves or configures another one that is known to be wanted. */
function belongs(other: KubernetesResource, known: KubernetesResource): boolean {
  if (podsOf(other.kind, other.value)) return false;
  return refersTo(known.value, other) || selects(other, known) || scales(other, known) || leadsTo(other, known);
}

function selects({ kind, value }: KubernetesResource, known: KubernetesResource): boolean {
  const pods = podsOf(known.kind, known.value);
  const selector = SELECTORS.has(kind) ? asObject(asObject(value.spec)?.selector) : undefined;
  if (!pods || !selector || Object.keys(selector).length === 0) return false;
  return (kind === 'Service' ? matchesLabels : matchesSelector)(selector, pods.labels) === true;
}

function scales({ kind, value }: KubernetesResource, known: KubernetesResource): boolean {
  const target = kind === 'HorizontalPodAutoscaler' ? asObject(asObject(value.spec)?.scaleTargetRef) : undefined;
  return target !== undefined && target.kind === known.kind && target.name === known.name;
}

/** As an Ingress leads to its Services. */
function leadsTo({ value }: KubernetesResource, known: KubernetesResource): boolean {
  return known.kind === 'Service' && refersTo(value, known);
}

function refersTo(value: Value | undefined, { kind, name }: Pick<KubernetesResource, 'kind' | 'name'>): boolean {
  if (name === undefined) return false;
  const list = asList(value);
  if (list) return list.some((item) => refersTo(item, { kind, name }));
  return Object.entries(asObject(value) ?? {}).some(
    ([key, member]) => names(key, member, kind, name) || refersTo(member, { kind, name }),
  );
}

function names(key: string, member: Value | undefined, kind: string, name: string): boolean {
  if (key === 'serviceAccountName') return kind === 'ServiceAccount' && member === name;
  const reference = Object.hasOwn(REFERENCES, key) ? REFERENCES[key] : undefined;
  if (!reference || reference[1] !== kind) return false;
  const places: readonly (ObjectValue | undefined)[] = asList(member)?.map(asObject) ?? [asObject(member)];
  return places.some((place) => asString(place?.[reference[0]]) === name);
}
