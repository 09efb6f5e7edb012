import type { Concept } from '../concepts/concept.ts';
import { conceptById, conceptFor, type Platform } from '../concepts/lookup.ts';
import { type EquivalentSection, equivalentSection } from '../concepts/present.ts';
import { words } from '../concepts/words.ts';
import type { Context } from '../context.ts';
import { typePair } from '../ecs/facts.ts';
import type { FieldFacts } from '../schema/facts.ts';
import { fieldHead, shortName, typeHead } from './describe-head.ts';
import type { Documentation, SchemaName } from './documentation.ts';
import { firstSentences } from './first-sentences.ts';
import { exampleIn, roomBelow } from './room.ts';
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
  /** The id of the nearest equivalence around the place, and what it is about, for a place that has none of its own. */
  readonly around?: { readonly concept: string; readonly about: string };
}

/** What the makers say, in characters: little where a line of ours says it already. */
const LONG_TEXT = 320;
const SHORT_TEXT = 110;

/**
 * Everything there is to say about a field or type, as Markdown, short enough to be read at a glance: a line with its name and
 * type, the facts, what the value there means (`value`, a line each), what it is, and what it is on the other platform.
 */
export function describe(
  subject: Subject,
  context: Context,
  documentation: Documentation,
  value: readonly string[] = [],
): string {
  const { schema, type, field } = subject;
  const facts = factsOf(schema);
  const fieldFacts = field === undefined ? undefined : facts.types[type]?.fields[field];
  const head = fieldFacts
    ? fieldHead(subject, fieldFacts, context)
    : typeHead(subject, subject.root === undefined ? undefined : facts.roots[subject.root], context);

  const platform = schema === 'kubernetes' ? 'kubernetes' : 'ecs';
  const own = conceptOf(subject, fieldFacts);
  const what = own && whatItIs(own, platform, subject, context);
  const text =
    documentation(schema, type, field ?? '') ?? (fieldFacts?.ref && documentation(schema, fieldFacts.ref, ''));
  const most = what === undefined && value.length === 0 ? LONG_TEXT : SHORT_TEXT;
  // The makers write English: where a reader of Japanese has a line of ours, theirs only takes room.
  const isRead = context.language === 'en' || what === undefined;
  const makers = text && isRead ? firstSentences(withoutBareValues(text), most) : undefined;
  const section = sectionFor(subject, own, platform, context);
  const before = [head.filter(Boolean).join('  \n'), value.join('  \n'), what ?? ''];
  const after = section ? [`---\n\n${section.text}`] : [];
  const whole = [...before, makers ?? '', ...after].filter((block) => block !== '');
  const bare = [...before, ...after].filter((block) => block !== '');
  // Where a line of ours says what it is, the makers' text makes room for the rest.
  const needed = section?.example?.lines.length ?? 0;
  const makesRoom = roomBelow(whole) < 0 || (roomBelow(whole) < needed && roomBelow(bare) >= needed);
  const blocks = what !== undefined && makesRoom ? bare : whole;
  const example = section?.example && exampleIn(roomBelow(blocks), section.example);
  return [...blocks, ...(example === undefined ? [] : [example])].join('\n\n');
}

/** What the entry's own side is, with its page, where the entry is about this very place. */
function whatItIs(concept: Concept, platform: Platform, subject: Subject, { language }: Context): string | undefined {
  const { keys, what, documentation } = concept[platform];
  if (!placeKeys(subject).some((key) => keys.includes(key))) return undefined;
  if (documentation === undefined) return what[language];
  return `${what[language]}${language === 'ja' ? '' : ' '}[${words.documentation[language]}](${documentation})`;
}

function sectionFor(
  { around }: Subject,
  own: Concept | undefined,
  platform: Platform,
  { language }: Context,
): EquivalentSection | undefined {
  if (own) return equivalentSection(own, platform, language);
  const concept = around && conceptById(around.concept);
  return concept && equivalentSection(concept, platform, language, around.about);
}

/** Some texts end with a list of the allowed values and nothing else about them: the facts above say that already. */
function withoutBareValues(text: string): string {
  return text.replace(/\s*Possible enum values:\s*(?:[-*] `"[^"`]*"`\s*)+$/, '');
}

/** The equivalence of the field itself or, when it has none of its own, of the type it holds. */
function conceptOf(subject: Subject, facts: FieldFacts | undefined): Concept | undefined {
  const { schema, type, field } = subject;
  const platform = schema === 'kubernetes' ? 'kubernetes' : 'ecs';
  if (field === undefined) return conceptFor(platform, conceptNames(schema, type, undefined).owner);
  const own = conceptFor(platform, placeKey(subject));
  if (own || facts?.ref === undefined) return own;
  return conceptFor(platform, conceptNames(schema, facts.ref, undefined).owner);
}

/** A place as the table of equivalences writes it: `ResourceRequirements.limits.memory`, `Container.image`, `Deployment`. */
export function placeKey({ schema, type, field, inside = [] }: Subject): string {
  const { owner, name } = conceptNames(schema, type, field);
  return name === undefined ? owner : [owner, name, ...inside].join('.');
}

/** The place, the field it lies in, and the type that stands there. */
function placeKeys(subject: Subject): string[] {
  const { schema, type, field } = subject;
  const ref = field === undefined ? undefined : factsOf(schema).types[type]?.fields[field]?.ref;
  const places = [placeKey(subject), placeKey({ ...subject, inside: [] })];
  return ref === undefined ? places : [...places, conceptNames(schema, ref, undefined).owner];
}

/** Equivalences go by the short names of Kubernetes types and by those of the ECS API; a template has its own. */
function conceptNames(schema: SchemaName, type: string, field: string | undefined) {
  if (schema === 'kubernetes') return { owner: shortName(type), name: field };
  if (schema === 'ecs') return { owner: type, name: field };
  const pair = typePair(type);
  return { owner: pair?.apiType ?? shortName(type), name: field && (pair?.toApi.get(field) ?? field) };
}
