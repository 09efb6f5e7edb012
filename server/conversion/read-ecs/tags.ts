import { CHOSEN_SIZE } from '../chosen-size.ts';
import type { Cursor } from '../cursor.ts';
import { MEMORY_NAMES } from '../memory-names.ts';
import type { Kept, Named } from '../model.ts';
import { ANNOTATIONS, isLabelTag } from '../tag-labels.ts';
import { derived, noted, type Traced } from '../trace.ts';

/** What tags say: labels where they are legal ones, annotations otherwise, and what travels for the way back. */
export interface Tags {
  readonly labels: readonly Named[];
  readonly annotations: readonly Named[];
  readonly kept: readonly Kept[];
  /** The name the workload had on Kubernetes. */
  readonly sourceName?: Traced<string>;
  /** The namespace it was in there. */
  readonly space?: Traced<string>;
  /** The size that was chosen for it. */
  readonly chosenSize?: Traced<string>;
  /** The names of its volumes in memory. */
  readonly memoryNames?: Traced<string>;
}

const KEPT = 'crossdock:kubernetes.';
const SPACE = `${KEPT}namespace`;
const SOURCE_NAME = 'crossdock:source-name';

const OF_BOTH =
  'Labels are those of the workload and of its pods: tags of the service and of its tasks are not told apart.';

/** Reads tags. Of the same key, the first list wins. `service`: the list of the service. */
export function readTags(service: Cursor | undefined, definition: readonly Cursor[]): Tags {
  const lists = [...(service ? [service] : []), ...definition];
  const tags = new Map<string, Named>();
  for (const { at, list } of lists.flatMap((list) => list.objects().map((at) => ({ at, list })))) {
    const name = ofList(at.field('key').string(), list === service);
    const value = at.field('value').string();
    if (!name) continue;
    const known = tags.get(name.value);
    if (!known) tags.set(name.value, { name, value: value ?? derived('', name) });
    else if (known.value.value === value?.value)
      tags.set(name.value, {
        name: derived(name.value, known.name, name),
        value: derived(value.value, known.value, value),
      });
    else at.note('dropped', 'The service has another tag of this key, and the pods get that one.');
  }
  const all = [...tags.values()];
  const own = all.filter(
    ({ name }) =>
      !name.value.startsWith(KEPT) &&
      name.value !== SOURCE_NAME &&
      name.value !== MEMORY_NAMES &&
      name.value !== CHOSEN_SIZE,
  );
  const sourceName = tags.get(SOURCE_NAME);
  const memoryNames = tags.get(MEMORY_NAMES);
  const annotations = tags.get(ANNOTATIONS)?.value.value.split(' ') ?? [];
  const isAnnotation = (tag: Named): boolean => annotations.includes(tag.name.value) || !isLabel(tag);
  const space = tags.get(SPACE);
  const chosen = tags.get(CHOSEN_SIZE);
  return {
    labels: own.filter((tag) => !isAnnotation(tag)),
    annotations: own.filter(isAnnotation),
    kept: all
      .filter(({ name }) => name.value.startsWith(KEPT) && name.value !== SPACE && name.value !== ANNOTATIONS)
      .map(({ name, value }) => ({
        platform: 'kubernetes',
        field: name.value.slice(KEPT.length),
        value: derived(asJson(value.value), name, value),
      })),
    ...(sourceName && { sourceName: derived(sourceName.value.value, sourceName.name, sourceName.value) }),
    ...(space && { space: derived(space.value.value, space.name, space.value) }),
    ...(chosen && { chosenSize: derived(chosen.value.value, chosen.name, chosen.value) }),
    ...(memoryNames && { memoryNames: derived(memoryNames.value.value, memoryNames.name, memoryNames.value) }),
  };
}

function ofList(name: Traced<string> | undefined, isService: boolean): Traced<string> | undefined {
  return name && isService ? noted(name, 'approximate', OF_BOTH) : name;
}

/** Tags hold no quotes: a JSON string travels without them. */
function asJson(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    return JSON.stringify(text);
  }
}

function isLabel({ name, value }: Named): boolean {
  return isLabelTag(name.value, value.value);
}
