import { CHOSEN_SIZE, chosenSize } from '../chosen-size.ts';
import { type Remarks, remarkOn } from '../cursor.ts';
import type { DraftObject } from '../draft.ts';
import { MEMORY_NAMES, memoryNames } from '../memory-names.ts';
import type { Named } from '../model.ts';
import { ANNOTATIONS, isLabelTag } from '../tag-labels.ts';
import { type Traced, traced } from '../trace.ts';
import type { Plan } from './plan.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html */
const MOST = 50;
const LONGEST = { key: 128, value: 256 } as const;
const LEGAL = /^[\p{L}\p{Z}\p{N}_.:/=+@-]*$/u;

/** What the definition cannot hold: labels, annotations and what only Kubernetes knows, as far as tags can hold it. */
export function writeTags({ workload, name, family, size }: Plan, remarks: Remarks): DraftObject[] {
  const tags = new Map<string, DraftObject>();
  const add = ({ name: key, value }: Named): void => {
    const obstacle = tags.has(key.value)
      ? `There is a tag \`${key.value}\` already.`
      : tags.size >= MOST
        ? `A task definition has at most ${MOST} tags.`
        : fits(key.value, value)
          ? undefined
          : 'It is too long for a tag, or has characters that no tag may have.';
    if (obstacle === undefined) tags.set(key.value, { key, value });
    else for (const part of [key, value]) remarkOn(remarks, part, 'dropped', obstacle);
  };
  // Without a service or schedule, only the family has a name.
  const isNamed = workload.runs === 'always' || workload.schedule !== undefined;
  const own = isNamed ? name : (family ?? name);
  if (own.value !== workload.name.value) {
    add({ name: traced('crossdock:source-name'), value: workload.name });
  }
  if (workload.space) add({ name: traced('crossdock:kubernetes.namespace'), value: workload.space });
  if (!workload.size && size.cpu && size.memory) {
    add({ name: traced(CHOSEN_SIZE), value: traced(chosenSize(size.cpu.value, size.memory.value)) });
  }
  const memory = memoryNames(workload);
  if (memory !== '') add({ name: traced(MEMORY_NAMES), value: traced(memory) });
  for (const label of workload.labels) add(label);
  for (const { platform, field, value } of workload.kept) {
    if (platform === 'kubernetes') add({ name: traced(`crossdock:kubernetes.${field}`), value: bare(value) });
  }
  const taken = new Set(tags.keys());
  for (const annotation of workload.annotations) add(annotation);
  const alike = workload.annotations.filter(
    (one) => !taken.has(one.name.value) && isLabelTag(one.name.value, one.value.value),
  );
  if (alike.length > 0)
    add({ name: traced(ANNOTATIONS), value: traced(alike.map(({ name: key }) => key.value).join(' ')) });
  return [...tags.values()];
}

function fits(key: string, value: Traced<string>): boolean {
  if (key === '' || key.length > LONGEST.key || !LEGAL.test(key) || /^aws:/i.test(key)) return false;
  const isTemplate = value.notes.some(({ undecided }) => undecided);
  // Variables become parameters.
  const text = isTemplate ? value.value.replace(/\$\{[^}]*\}/g, '') : value.value;
  return text.length <= LONGEST.value && LEGAL.test(text);
}

/** A JSON string without its quotes, which no tag may have, where it cannot be taken for other JSON. */
function bare(json: Traced<string>): Traced<string> {
  const text = parsed(json.value);
  return typeof text === 'string' && parsed(text) === undefined ? { ...json, value: text } : json;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
