import type { Cursor } from '../cursor.ts';
import type { Kept, Named, Workload } from '../model.ts';
import { derived, type Traced, traced } from '../trace.ts';
import type { ObjectAt } from './objects.ts';

/** What a converter wrote about the other platform's fields, for the way back. */
const OWN = 'crossdock.dev/';
const OWN_FIELD = `${OWN}ecs.`;
const OWN_NAME = `${OWN}source-name`;

/** Records of tools: they say how the object got where it is. */
export const TOOLS =
  /^(kubectl\.kubernetes\.io\/|deployment\.kubernetes\.io\/|(meta\.)?helm\.sh\/|argocd\.argoproj\.io\/|kustomize\.toolkit\.fluxcd\.io\/|helm\.toolkit\.fluxcd\.io\/|config\.kubernetes\.io\/|internal\.config\.kubernetes\.io\/|kompose\.|skaffold\.dev\/|objectset\.rio\.cattle\.io\/|field\.cattle\.io\/|autoscaling\.alpha\.kubernetes\.io\/|checksum\/|app\.kubernetes\.io\/managed-by$)/;
const HOOKS = /^(helm\.sh|argocd\.argoproj\.io)\/hook$/;
/** Labels that controllers put on what they make. */
const CONTROLLERS =
  /^(pod-template-hash|pod-template-generation|controller-revision-hash|controller-uid|job-name|batch\.kubernetes\.io\/|statefulset\.kubernetes\.io\/|apps\.kubernetes\.io\/pod-index)/;
/** Read elsewhere, by what they mean. */
const MEANING = /^(container\.apparmor\.security\.beta\.kubernetes\.io\/|eks\.amazonaws\.com\/fargate-profile$)/;

/** Labels and annotations of a workload and its pods together; those of the pods count where both have one. */
export function readLabels(metadata: Cursor, template: Cursor): Pick<Workload, 'labels' | 'annotations'> {
  return { labels: readBoth(metadata, template, 'labels'), annotations: readBoth(metadata, template, 'annotations') };
}

function readBoth(metadata: Cursor, template: Cursor, part: 'labels' | 'annotations'): Named[] {
  const found = new Map<string, Traced<string>>();
  const places = metadata.source.pointer === template.source.pointer ? [template] : [metadata, template];
  for (const place of places) {
    for (const { key, at } of place.field(part).entries()) {
      if (isNoise(key, at)) continue;
      const value = at.string();
      if (!value) continue;
      const known = found.get(key);
      if (part === 'annotations' && place !== template) place.field(part).field(key).note('approximate', OF_BOTH);
      found.set(key, known && known.value === value.value ? derived(value.value, known, value) : value);
      if (known && known.value !== value.value) noteOther(metadata.field(part).field(key));
    }
  }
  return [...found].map(([key, value]) => ({ name: traced(key), value }));
}

const OF_BOTH = 'A tag of the task stands for annotations of the workload and of its pods alike.';

function noteOther(at: Cursor): void {
  at.note('approximate', 'The pods have another value for it, and tags of tasks take that one.');
}

function isNoise(key: string, at: Cursor): boolean {
  if (MEANING.test(key) || key.startsWith(OWN)) return true;
  if (HOOKS.test(key))
    at.note(
      'needs-decision',
      'The tool that applied it ran it at a point of a release: start the task there yourself.',
    );
  else if (TOOLS.test(key)) at.note('exact', 'A record of the tool that applied the object; nothing depends on it.');
  else if (CONTROLLERS.test(key)) at.note('exact', 'A controller of Kubernetes wrote it for itself.');
  else return false;
  return true;
}

/** Fields of ECS that a conversion from there kept in annotations. */
export function readKept(metadata: Cursor, template: Cursor): Kept[] {
  const kept = new Map<string, Kept>();
  for (const place of [metadata, template]) {
    for (const { key, at } of place.field('annotations').entries()) {
      const value = key.startsWith(OWN_FIELD) ? at.string() : undefined;
      const field = key.slice(OWN_FIELD.length);
      if (value) kept.set(field, { platform: 'ecs', field, value });
    }
  }
  return [...kept.values()];
}

/** The name of an object: the one it had on ECS, when it came from there with a name Kubernetes does not take. */
export function readName({ at, resource }: ObjectAt, template: Cursor): Traced<string> {
  const metadata = at.field('metadata');
  const name = metadata.field('name').string();
  const before = [metadata, template].map((place) => place.field('annotations').field(OWN_NAME).string());
  const original = before.find((one) => one !== undefined);
  if (original) return derived(original.value, name, ...before);
  if (name) return name;
  const prefix = metadata.field('generateName').string();
  if (prefix) return derived(prefix.value.replace(/-+$/, '') || resource.kind.toLowerCase(), prefix);
  return traced(resource.kind.toLowerCase());
}
