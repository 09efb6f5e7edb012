import type { Concept } from '../concepts/concept.ts';
import { conceptFor } from '../concepts/lookup.ts';
import { equivalentSection } from '../concepts/present.ts';
import type { Context } from '../context.ts';
import { typePair } from '../ecs/facts.ts';
import type { FieldFacts, RootFacts } from '../schema/facts.ts';
import type { Documentation, SchemaName } from './documentation.ts';
import { labels } from './labels.ts';
import { factsOf } from './schema-place.ts';

/** A field or type to speak about. It travels to the editor and back with a completion, so it is plain data. */
export interface Subject {
  readonly schema: SchemaName;
  readonly type: string;
  /** Absent: the type itself is meant. */
  readonly field?: string;
  /** The free keys and indexes below the field, where one of them is meant: `memory` of `limits`. */
  readonly inside?: readonly string[];
  /** The name of a whole resource: `apps/v1/Deployment`. */
  readonly root?: string;
}

/**
 * Everything there is to say about a field or type, as Markdown: one short line with its name and type, the facts, what its
 * makers say of it, and what it is on the other platform.
 */
export function describe(subject: Subject, context: Context, documentation: Documentation): string {
  const { schema, type, field } = subject;
  const facts = factsOf(schema);
  const fieldFacts = field === undefined ? undefined : facts.types[type]?.fields[field];
  const head = fieldFacts
    ? fieldHead(subject, fieldFacts, context)
    : typeHead(subject, subject.root === undefined ? undefined : facts.roots[subject.root], context);

  const ownText = documentation(schema, type, field ?? '');
  const text = ownText ?? (fieldFacts?.ref && documentation(schema, fieldFacts.ref, ''));
  const concept = conceptOf(subject, fieldFacts);
  const platform = schema === 'kubernetes' ? 'kubernetes' : 'ecs';
  const equivalent = concept && `---\n\n${equivalentSection(concept, platform, context.language)}`;
  return [...head, text && withoutBareValues(text), equivalent].filter(Boolean).join('\n\n');
}

/** Some texts end with a list of the allowed values and nothing else about them: the facts above say that already. */
function withoutBareValues(text: string): string {
  return text.replace(/\s*Possible enum values:\s*(?:[-*] `"[^"`]*"`\s*)+$/, '');
}

function fieldHead({ schema, type, field = '' }: Subject, facts: FieldFacts, { language }: Context): string[] {
  const words = labels[language];
  const required = factsOf(schema).types[type]?.required?.includes(field);
  const first = `**${field}** — ${typeInWords(facts, language)}${required ? ` · ${words.required}` : ''}`;
  const details: string[] = [];
  if (facts.default !== undefined) details.push(`${words.default}: \`${facts.default}\``);
  if (facts.enum) details.push(`${words.allowed}: ${facts.enum.map((value) => `\`${value}\``).join(', ')}`);
  const versions = versionsInWords(facts, language);
  if (versions) details.push(versions);
  return [first, details.join('  \n')];
}

function typeHead({ type, root }: Subject, facts: RootFacts | undefined, { language }: Context): string[] {
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

/** The equivalence of the field itself or, when it has none of its own, of the type it holds. */
function conceptOf({ schema, type, field, inside = [] }: Subject, facts: FieldFacts | undefined): Concept | undefined {
  const platform = schema === 'kubernetes' ? 'kubernetes' : 'ecs';
  const { owner, name } = conceptNames(schema, type, field);
  if (name === undefined) return conceptFor(platform, owner);
  const own = conceptFor(platform, [owner, name, ...inside].join('.'));
  if (own || facts?.ref === undefined) return own;
  return conceptFor(platform, conceptNames(schema, facts.ref, undefined).owner);
}

/** Equivalences go by the short names of Kubernetes types and by those of the ECS API; a template has its own. */
function conceptNames(schema: SchemaName, type: string, field: string | undefined) {
  if (schema === 'kubernetes') return { owner: shortName(type), name: field };
  if (schema === 'ecs') return { owner: type, name: field };
  const pair = typePair(type);
  return { owner: pair?.apiType ?? shortName(type), name: field && (pair?.toApi.get(field) ?? field) };
}
