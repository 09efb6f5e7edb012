import type { FieldFacts } from '../schema/facts.ts';
import { asList, asObject, type ObjectValue, type Value, valueAt } from '../syntax/value.ts';
import type { Resolver } from './cloudformation/resolver.ts';
import { cloudFormationFacts, typePair } from './facts.ts';

/** A place in a template's properties: its path there, and what CloudFormation expects at it where that is known. */
export interface TemplatePlace {
  readonly path: readonly string[];
  readonly facts: FieldFacts | undefined;
}

/**
 * The place that a path of API names means; a member the template lacks is named as the template would name it.
 * With a resolver, what a condition chooses is found where it is written.
 */
export function templatePlace(
  path: readonly string[],
  value: Value | undefined,
  facts: FieldFacts | undefined,
  resolver?: Resolver,
): TemplatePlace {
  const [step, ...rest] = path;
  if (step === undefined || !facts) return { path, facts };
  const chosen = value === undefined ? undefined : resolver?.resolve(value);
  const owner = chosen ? chosen.value : value;
  const key = !facts.container && facts.ref ? templateKey(step, asObject(owner), facts.ref) : step;
  const below = templatePlace(rest, valueAt(owner, [key]), memberFacts(facts, key), resolver);
  return { path: [...(chosen?.path ?? []), key, ...below.path], facts: below.facts };
}

/** A value with API names as a template writes it at a place. */
export function toTemplateValue(value: Value, facts: FieldFacts | undefined): Value {
  const list = asList(value);
  if (list) return list.map((item) => toTemplateValue(item, facts && memberFacts(facts, '0')));
  const object = asObject(value);
  return object ? toTemplateMembers(object, facts) : value;
}

/** The members of an object with API names as a template writes them. */
export function toTemplateMembers(object: ObjectValue, facts: FieldFacts | undefined): ObjectValue {
  const type = facts?.container ? undefined : facts?.ref;
  const members = Object.entries(object).map(([name, member]): [string, Value] => {
    const key = type ? templateKey(name, undefined, type) : name;
    return [key, toTemplateValue(member, facts && memberFacts(facts, key))];
  });
  return Object.fromEntries(members);
}

/** What stands below a place: an item of a list or map, or a field of an object. */
export function memberFacts(facts: FieldFacts, key: string): FieldFacts | undefined {
  if (facts.container) return facts.ref ? { type: facts.type, ref: facts.ref } : { type: facts.type };
  const fields = facts.ref ? cloudFormationFacts.types[facts.ref]?.fields : undefined;
  return fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** The template's name for an API field. A name CloudFormation does not know is the user's own mistake and stays. */
export function templateKey(name: string, object: ObjectValue | undefined, type: string): string {
  const key = typePair(type)?.toCloudFormation.get(name);
  if (key === undefined) return name;
  const misspelt = object !== undefined && !Object.hasOwn(object, key) && Object.hasOwn(object, name);
  return misspelt ? name : key;
}
