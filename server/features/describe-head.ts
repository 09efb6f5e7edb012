import type { Context } from '../context.ts';
import type { FieldFacts, RootFacts } from '../schema/facts.ts';
import { layersOf } from '../schema/governing.ts';
import { dotted, formatPointer } from '../syntax/pointer.ts';
import type { Subject } from './describe.ts';
import { labels } from './labels.ts';
import { factsOf } from './schema-place.ts';

const MOST_VALUES = 12;

/** The first lines about a field: its name and type, and what is fixed about it. */
export function fieldHead(
  { schema, type, field = '', inside = [] }: Subject,
  facts: FieldFacts,
  { language }: Context,
): string[] {
  const words = labels[language];
  const isInside = inside.length > 0;
  const required = !isInside && factsOf(schema).types[type]?.required?.includes(field);
  const name = dotted(formatPointer([field, ...inside]));
  const first = [`**${name}** — ${typeInWords(below(facts, inside.length), language)}`];
  if (required) first.push(words.required);
  if (!isInside && facts.default !== undefined) first.push(`${words.default}: \`${facts.default}\``);
  const versions = versionsInWords(facts, language);
  if (versions) first.push(versions);
  return [first.join(' · '), facts.enum ? allowedInWords(facts.enum, language) : ''];
}

/** What a field holds below so many of its lists and maps. */
function below(facts: FieldFacts, depth: number): FieldFacts {
  const { container: _, ...bare } = facts;
  const [layer] = layersOf(facts).slice(depth);
  return depth === 0 ? facts : layer ? { ...bare, container: layer } : bare;
}

/** Long lists are cut: completion shows them whole. */
function allowedInWords(values: readonly string[], language: Context['language']): string {
  const shown = values.slice(0, MOST_VALUES).map((value) => `\`${value}\``);
  return `${labels[language].allowed}: ${shown.join(labels[language].comma)}${values.length > MOST_VALUES ? ' …' : ''}`;
}

/** The first lines about a type: its name and group, and the versions that have it. */
export function typeHead({ type, root }: Subject, facts: RootFacts | undefined, { language }: Context): string[] {
  const name = shortName(type);
  const group = root?.includes('/') ? root.slice(0, root.lastIndexOf('/')) : undefined;
  return [group ? `**${name}** — ${group}` : `**${name}**`, (facts && versionsInWords(facts, language)) ?? ''];
}

/** `list of Container`, `map of string`, `integer`. */
export function typeInWords(facts: FieldFacts, language: Context['language']): string {
  const words = labels[language];
  const own = facts.ref ? shortName(facts.ref) : words.types[facts.type];
  return facts.container ? words.containers[facts.container](own) : own;
}

function versionsInWords({ since, until }: { since?: string; until?: string }, language: Context['language']): string {
  const words = labels[language];
  return [since && words.since(since), until && words.until(until)].filter(Boolean).join(' · ');
}

/** `io.k8s.api.core.v1.PodSpec` → `PodSpec`; `AWS::ECS::TaskDefinition.PortMapping` → `PortMapping`. */
export function shortName(type: string): string {
  return type.slice(Math.max(type.lastIndexOf('.'), type.lastIndexOf(':')) + 1);
}
