import { memberFacts } from '../../../ecs/template-places.ts';
import type { Draft, DraftObject } from '../../draft.ts';
import { derived, isTraced, type Traced } from '../../trace.ts';
import { ecsInput } from '../api-input/input.ts';
import { hclValue, MARKS, type Names } from './expressions.ts';
import type { Field, Fields } from './fields.ts';
import { snakeCase } from './names.ts';

type Body = Record<string, Draft>;

/** The properties of a resource as the body of its block. A property that the table does not know keeps its name. */
export function translate(properties: DraftObject, fields: Fields, names: Names): DraftObject {
  const body: Body = {};
  fill(body, properties, fields, names);
  return body;
}

function fill(body: Body, properties: DraftObject, fields: Fields, names: Names): void {
  for (const [property, value] of Object.entries(properties)) {
    if (value !== undefined) write(body, fields[property] ?? snakeCase(property), value, names);
  }
}

function write(body: Body, field: Field, value: Draft, names: Names): void {
  if (typeof field === 'string') set(body, field, hclValue(value, names));
  else if ('block' in field) {
    const blocks = objectsIn(value).map((item) => translate(item, field.fields, names));
    if (blocks.length > 0) body[field.block] = { [MARKS.blocks]: blocks };
  } else if ('lift' in field) for (const item of objectsIn(value)) fill(body, item, field.lift, names);
  else if ('json' in field) body[field.json] = { [MARKS.json]: jsonValue(field, value, names) };
  else if ('tags' in field)
    body[field.tags] = Object.fromEntries(pairs(value).map(([key, one]) => [key, hclValue(one, names)]));
  else if ('settings' in field) {
    for (const [key, one] of pairs(value))
      set(body, field.settings[key] ?? snakeCase(key), literal(hclValue(one, names)));
  } else body[field.flag] = isValue(hclValue(value, names), field.yes);
}

/** `stickiness/enabled` is a member of a block. */
function set(body: Body, path: string, value: Draft): void {
  const [block, member] = path.split('/');
  if (!block) return;
  if (member === undefined) {
    body[block] = value;
    return;
  }
  const known = body[block] as { readonly [MARKS.blocks]: readonly [Body] } | undefined;
  const inner = known?.[MARKS.blocks][0] ?? {};
  inner[member] = value;
  body[block] = { [MARKS.blocks]: [inner] };
}

function isValue(value: Draft, yes: string): Draft {
  if (isTraced(value)) return derived(value.value === yes, value as Traced<unknown>);
  const expression = (value as DraftObject)[MARKS.expression];
  if (expression === undefined) return value === yes;
  const text = `${isTraced(expression) ? expression.value : expression} == "${yes}"`;
  return { [MARKS.expression]: isTraced(expression) ? derived(text, expression as Traced<unknown>) : text };
}

/** `true` and `60` where the API has texts. */
function literal(value: Draft): Draft {
  const text = isTraced(value) ? value.value : value;
  if (typeof text !== 'string' || !/^(true|false|\d+)$/.test(text)) return value;
  const plain = text === 'true' || (text === 'false' ? false : Number(text));
  return isTraced(value) ? derived(plain, value as Traced<unknown>) : plain;
}

function jsonValue({ member }: { readonly member?: string }, value: Draft, names: Names): Draft {
  const plain = hclValue(value, names);
  return member === undefined
    ? plain
    : ecsInput(plain, memberFacts({ type: 'object', ref: 'AWS::ECS::TaskDefinition' }, member));
}

function objectsIn(value: Draft): DraftObject[] {
  if (isTraced(value) || value === null || typeof value !== 'object') return [];
  return (Array.isArray(value) ? value : [value]) as DraftObject[];
}

function pairs(value: Draft): [string, Draft][] {
  return objectsIn(value).map(({ Key, Value }) => [String(isTraced(Key) ? Key.value : Key), Value ?? '']);
}
