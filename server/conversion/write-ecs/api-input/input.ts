import { typePair } from '../../../ecs/facts.ts';
import { memberFacts } from '../../../ecs/template-places.ts';
import type { FieldFacts } from '../../../schema/facts.ts';
import { isUnknown } from '../../../syntax/value.ts';
import { type Draft, type DraftObject, settle } from '../../draft.ts';
import { derived, isTraced, type Traced } from '../../trace.ts';
import type { Field, Fields } from './calls.ts';

/** Properties of a template, without functions, as input of the API by the table of what differs. */
export function apiInput(node: Draft, fields: Fields = {}): Draft {
  return eachMember(
    node,
    (item) => apiInput(item, fields),
    (property, value) => {
      const field = rule(fields[property]);
      return [field.name ?? property, converted(value, field)];
    },
  );
}

/** Properties of ECS in the names of its API: `EFSVolumeConfiguration` → `efsVolumeConfiguration`. */
export function ecsInput(node: Draft, facts: FieldFacts | undefined): Draft {
  return eachMember(
    node,
    (item) => ecsInput(item, facts && memberFacts(facts, '0')),
    (key, value) => [apiName(key, facts), ecsInput(value, facts && memberFacts(facts, key))],
  );
}

/** Keys that people choose stay as they are. */
function apiName(key: string, facts: FieldFacts | undefined): string {
  if (facts?.container) return key;
  const known = facts?.ref === undefined ? undefined : typePair(facts.ref)?.toApi.get(key);
  return known ?? key.charAt(0).toLowerCase() + key.slice(1);
}

function eachMember(
  node: Draft,
  item: (value: Draft) => Draft,
  member: (key: string, value: Draft) => readonly [string, Draft],
): Draft {
  if (isTraced(node) || node === null || typeof node !== 'object' || isUnknown(node)) return node;
  if (Array.isArray(node)) return node.map(item);
  const members = Object.entries(node as DraftObject);
  return Object.fromEntries(members.flatMap(([key, value]) => (value === undefined ? [] : [member(key, value)])));
}

function rule(field: Field = {}): Exclude<Field, string> {
  return typeof field === 'string' ? { name: field } : field;
}

function converted(value: Draft, { as, fields }: Exclude<Field, string>): Draft {
  if (as === 'json') return jsonText(value);
  if (as === 'number') return Array.isArray(value) ? value.map(number) : number(value);
  return apiInput(value, fields);
}

/** What arrives in the text arrives at its member. */
function jsonText(draft: Draft): Draft {
  const { value, arrivals } = settle(draft);
  return derived(JSON.stringify(value), ...arrivals.map((one) => one.value));
}

function number(value: Draft): Draft {
  const text = isTraced(value) ? value.value : value;
  if (typeof text !== 'string' || !/^\d+$/.test(text)) return value;
  return isTraced(value) ? derived(Number(text), value as Traced<unknown>) : Number(text);
}
