import { isUnknown, unknownText } from '../../syntax/value.ts';
import { type Arrival, commented, type Draft, type DraftObject, settle, someOf } from '../draft.ts';
import type { OutputDraft } from '../output.ts';
import { textOf } from './layout.ts';

const KUSTOMIZATION = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' };
const BASE = 'base';
const OVERLAY = 'overlays/production';
/** Text that stands for something to be filled in. */
const PLACEHOLDER = /\$\{[^}]*\}|^<[A-Z0-9_]+>$|^IMAGE$/;
/** The kinds of which Kustomize counts the replicas. */
const COUNTED = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'];

/**
 * A base with all objects, and an overlay in which replicas, tags of images and placeholders are set.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export function kustomizations(files: readonly OutputDraft[]): OutputDraft[] {
  const objects = files.flatMap(({ documents }) => documents as readonly DraftObject[]);
  const base: DraftObject = { ...KUSTOMIZATION, resources: files.map(({ path }) => path) };
  const overlay = commented('What differs from one environment to the next, and what is to be filled in.', {
    ...KUSTOMIZATION,
    resources: [`../../${BASE}`],
    replicas: someOf(objects.flatMap((object) => replicasOf(object, objects))),
    images: someOf(imagesOf(objects)),
    patches: someOf(objects.flatMap(patchOf)),
  });
  return [
    ...files.map((file) => ({ ...file, path: `${BASE}/${file.path}` })),
    { path: `${BASE}/kustomization.yaml`, kind: 'kustomization', documents: [base] },
    { path: `${OVERLAY}/kustomization.yaml`, kind: 'kustomization', documents: [overlay] },
  ];
}

/** Kustomize finds them by name alone: a name that two namespaces have is left out. */
function replicasOf(object: DraftObject, objects: readonly DraftObject[]): Draft[] {
  const { replicas } = (object.spec ?? {}) as DraftObject;
  const count = Number(textOf(replicas));
  if (replicas === undefined || !COUNTED.includes(textOf(object.kind)) || !Number.isInteger(count)) return [];
  const name = nameOf(object);
  const same = objects.filter((one) => COUNTED.includes(textOf(one.kind)) && nameOf(one) === name);
  return same.length > 1 ? [] : [{ name, count }];
}

/** Each image once, with the tag it has. Kustomize sets the tag wherever the name is: one with several tags is left out. */
function imagesOf(objects: readonly DraftObject[]): Draft[] {
  const tags = new Map<string, Set<string>>();
  for (const { pointer, value } of objects.flatMap((object) => settle(object).arrivals)) {
    if (!pointer.endsWith('/image') || typeof value.value !== 'string' || PLACEHOLDER.test(value.value)) continue;
    const [, name = '', tag = ''] = /^([^@]+?)(?::([\w][\w.-]*))?(?:@.*)?$/.exec(value.value) ?? [];
    tags.set(name, (tags.get(name) ?? new Set()).add(value.value.includes('@') ? '' : tag));
  }
  return [...tags].flatMap(([name, [tag, ...others]]) => (tag && others.length === 0 ? [{ name, newTag: tag }] : []));
}

function nameOf(object: DraftObject): string {
  return textOf((object.metadata as DraftObject).name);
}

/** Everything in an object that is to be filled in, as a patch that does so. */
function patchOf(object: DraftObject): Draft[] {
  const settled = settle(object);
  const metadata = object.metadata as DraftObject;
  const open = settled.arrivals.filter(isOpen);
  if (open.length === 0) return [];
  const operations = open.map(({ pointer, value }) => {
    const text = isUnknown(value.value) ? unknownText(value.value) : JSON.stringify(value.value);
    return `- op: replace\n  path: ${pointer}\n  value: ${text}\n`;
  });
  return [
    {
      target: {
        kind: textOf(object.kind),
        name: textOf(metadata.name),
        namespace: metadata.namespace === undefined ? undefined : textOf(metadata.namespace),
      },
      patch: operations.join(''),
    },
  ];
}

function isOpen({ pointer, value }: Arrival): boolean {
  if (pointer.startsWith('/metadata/name')) return false;
  return isUnknown(value.value) || (typeof value.value === 'string' && PLACEHOLDER.test(value.value));
}
