import { labelKey, labelValue } from '../../kubernetes/labels.ts';
import { qualifiedName } from '../../kubernetes/names.ts';
import { type Draft, type DraftObject, orNothing } from '../draft.ts';
import type { Named, Origin } from '../model.ts';
import { derived, noted, type Traced } from '../trace.ts';
import { NAME_LABEL, type Plan } from './plan.ts';
import { type Say, tracedIn } from './say.ts';

/** The annotation with the name an object had, where it could not be kept. */
export const SOURCE_NAME = 'crossdock.dev/source-name';
/** Followed by the field of a task definition that Kubernetes has no place for. */
const KEPT_FIELD = 'crossdock.dev/ecs.';

/** Labels that controllers set themselves. */
const GENERATED =
  /^(pod-template-hash|pod-template-generation|controller-revision-hash|controller-uid|job-name)$|^(batch|statefulset|apps)\.kubernetes\.io\//;
/** Annotations whose values the API server judges. */
const JUDGED =
  /^(seccomp\.security\.alpha|container\.(seccomp\.security\.alpha|apparmor\.security\.beta))\.kubernetes\.io\/|^kubernetes\.io\/config\.|^controller\.kubernetes\.io\/pod-deletion-cost$|^kubectl\.kubernetes\.io\//;

const NO_EFFECT =
  'Kubernetes has no place for it, and it has no effect there: an annotation keeps it for the way back.';

/** The labels of a workload's objects: the one it is found by, and those of the source that are legal. */
export function labelsOf({ workload, name, selector }: Plan): DraftObject {
  const own = workload.labels
    .filter(isLabel)
    .map(({ name: key, value }) => [key.value, derived(value.value, key, value)]);
  const same = workload.labels.find(({ name: key, value }) => key.value === NAME_LABEL && value.value === name.value);
  const found = same ? derived(name.value, same.name, same.value) : selector[NAME_LABEL];
  return { [NAME_LABEL]: found, ...(Object.fromEntries(own) as DraftObject) };
}

/** The annotations of a workload's pods: those of the source, its labels that are none here, and what only ECS knows. `names`: that had to change. */
export function podAnnotationsOf({ workload }: Plan, names: DraftObject, say: Say): DraftObject | undefined {
  const annotations: Record<string, Draft> = {};
  const others = workload.labels.filter((label) => !isLabel(label));
  for (const { name: key, value } of [...workload.annotations, ...others]) {
    const both = derived(value.value, key, value);
    if (GENERATED.test(key.value) || JUDGED.test(key.value)) {
      say(both, 'dropped', `Kubernetes sets or judges \`${key.value}\` itself: it is left out.`);
    } else if (key.value === NAME_LABEL) {
      say(both, 'approximate', `The label \`${NAME_LABEL}\` is the name that the pods are found by.`);
    } else if (qualifiedName(key.value) || Object.hasOwn(annotations, key.value)) {
      say(both, 'dropped', `\`${key.value}\` can be neither a label nor an annotation.`);
    } else {
      annotations[key.value] = both;
    }
  }
  for (const { platform, field, value } of workload.kept) {
    if (platform !== 'ecs') continue;
    const key = `${KEPT_FIELD}${field}`;
    const text = value.notes.length > 0 ? value : noted(value, 'dropped', NO_EFFECT);
    if (qualifiedName(key))
      say(value, 'dropped', 'Kubernetes has no place for it, and its name is too long to be kept.');
    else annotations[key] = text;
  }
  for (const part of tracedIn([workload.labels, workload.kept]))
    say(part, 'dropped', 'Another one of this name takes its place.');
  return orNothing({ ...annotations, ...names });
}

function isLabel({ name, value }: Named): boolean {
  if (name.value === NAME_LABEL || GENERATED.test(name.value)) return false;
  const undecided = value.notes.some((note) => note.undecided);
  return labelKey(name.value) === undefined && (undecided || labelValue(value.value) === undefined);
}

/** The annotation that keeps a name that had to change. */
export function sourceName(was: Traced<string>, name: Traced<string>): DraftObject | undefined {
  return orNothing({ [SOURCE_NAME]: was.value === name.value ? undefined : was.value });
}

/** `Service web, from web.json` */
export function fromText({ title, file }: Origin): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}, from ${file.split('/').at(-1)}`;
}
