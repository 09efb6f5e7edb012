import { asList, asObject, type Value } from '../../syntax/value.ts';
import { type Remarks, remarkOn } from '../cursor.ts';
import type { Draft, DraftObject } from '../draft.ts';
import type { Kept } from '../model.ts';
import { type Traced, traced } from '../trace.ts';
import type { Plan } from './plan.ts';

/** Fields of a task that others depend on: they are written at once, and not put back afterwards. */
const WRITTEN = ['executionRoleArn', 'family'];

/** The value of a field of the task that travelled along. */
export function keptValue({ workload }: Plan, field: string): Draft | undefined {
  const kept = workload.kept.find((one) => one.platform === 'ecs' && one.field === field);
  return kept && draftOf(kept);
}

/** The definition with what only ECS knows put back where it was, beside what is written anyway. */
export function withKept(definition: DraftObject, { workload, containers }: Plan, remarks: Remarks): DraftObject {
  let result = definition;
  for (const kept of workload.kept.filter(isPutBack)) {
    const [first, name, ...rest] = kept.field.split('.');
    const index = containers.findIndex(({ container }) => container.name.value === name);
    const path = first === 'containers' ? ['containerDefinitions', index, ...rest] : kept.field.split('.');
    const value = draftOf(kept);
    const changed =
      value === undefined || (first === 'containers' && (index < 0 || rest.length === 0))
        ? undefined
        : put(result, path, value);
    if (changed) result = changed as DraftObject;
    else
      remarkOn(remarks, kept.value, 'dropped', `\`${kept.field}\` has no place here, or something else has taken it.`);
  }
  return result;
}

function isPutBack({ platform, field }: Kept): boolean {
  return platform === 'ecs' && !WRITTEN.includes(field);
}

/** The draft with a value at a place that is free; undefined where it is not. */
function put(draft: Draft | undefined, path: readonly (string | number)[], value: Draft): Draft | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return draft === undefined ? value : undefined;
  if (typeof step === 'number') {
    if (!Array.isArray(draft)) return undefined;
    const item = put(draft[step], rest, value);
    return item === undefined ? undefined : draft.with(step, item);
  }
  if (step === '' || (draft !== undefined && !isPlainObject(draft))) return undefined;
  const member = put(draft?.[step], rest, value);
  return member === undefined ? undefined : { ...draft, [step]: member };
}

function isPlainObject(draft: Draft): draft is DraftObject {
  return Object.prototype.toString.call(draft) === '[object Object]' && !('sources' in (draft as object));
}

/** The kept JSON, each of its leaves coming from where the text was. */
function draftOf({ value }: Kept): Draft | undefined {
  try {
    return leaves(JSON.parse(value.value) as Value, value);
  } catch {
    return undefined;
  }
}

function leaves(node: Value, from: Traced<unknown>): Draft {
  const list = asList(node);
  if (list) return list.map((item) => leaves(item, from));
  const object = asObject(node);
  if (object) return Object.fromEntries(Object.entries(object).map(([key, member]) => [key, leaves(member, from)]));
  return traced(node as string | number | boolean | null, from.sources, from.notes);
}
