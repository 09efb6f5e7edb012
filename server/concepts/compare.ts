import type { Concept, Direction, Fidelity, Side } from './concept.ts';
import { conceptById, sideName } from './lookup.ts';
import { topics } from './table.ts';
import { fidelityWords } from './words.ts';

/** How well something can be carried over, for a program and in words. */
export interface Closeness {
  readonly fidelity: Fidelity;
  readonly words: string;
}

/** An entry of the table in a list, in one language. */
export interface ConceptSummary {
  readonly id: string;
  /** The title of its topic: `Health checks`. */
  readonly topic: string;
  /** What it is called on each platform; empty where there is nothing of the kind. */
  readonly kubernetes: string;
  readonly ecs: string;
  readonly toEcs: Closeness;
  readonly toKubernetes: Closeness;
  /** What else people look for it by: other names, fields, the names in the other language. */
  readonly aliases: readonly string[];
}

/** An entry with all its texts in one language. Texts hold `code` in back-ticks and nothing else of Markdown. */
export interface ComparedConcept {
  readonly id: string;
  readonly topic: string;
  readonly kubernetes: ComparedSide;
  readonly ecs: ComparedSide;
  readonly toEcs: ComparedDirection;
  readonly toKubernetes: ComparedDirection;
}

export interface ComparedSide {
  readonly name: string;
  readonly what: string;
  readonly example?: string;
  readonly documentation?: string;
}

export interface ComparedDirection extends Closeness {
  readonly how: string;
  readonly build?: string;
}

type Language = 'en' | 'ja';

/** All entries in the order of their topics. */
export function listConcepts(language: Language): ConceptSummary[] {
  return topics.flatMap(({ title, concepts }) =>
    concepts.map(({ id, kubernetes, ecs, toEcs, toKubernetes }) => ({
      id,
      topic: title[language],
      kubernetes: sideName(kubernetes, language),
      ecs: sideName(ecs, language),
      toEcs: closeness(toEcs, language),
      toKubernetes: closeness(toKubernetes, language),
      aliases: [...new Set([...aliasesOf(kubernetes), ...aliasesOf(ecs), id])],
    })),
  );
}

/** One entry, both sides next to each other; undefined for an unknown id. */
export function compareConcept(id: string, language: Language): ComparedConcept | undefined {
  const concept = conceptById(id);
  if (!concept) return undefined;
  const { kubernetes, ecs, toEcs, toKubernetes } = concept;
  return {
    id,
    topic: topicOf(concept, language),
    kubernetes: comparedSide(kubernetes, language),
    ecs: comparedSide(ecs, language),
    toEcs: comparedDirection(toEcs, language),
    toKubernetes: comparedDirection(toKubernetes, language),
  };
}

function topicOf(concept: Concept, language: Language): string {
  return topics.find(({ concepts }) => concepts.includes(concept))?.title[language] ?? '';
}

function comparedSide(side: Side, language: Language): ComparedSide {
  const { what, example, documentation } = side;
  return { name: sideName(side, language), what: what[language], example, documentation };
}

function comparedDirection(direction: Direction, language: Language): ComparedDirection {
  const { how, build } = direction;
  return { ...closeness(direction, language), how: how[language], build: build?.[language] };
}

function closeness({ fidelity }: Direction, language: Language): Closeness {
  return { fidelity, words: fidelityWords[fidelity][language] };
}

function aliasesOf({ name, japaneseName, aliases = [], keys }: Side): string[] {
  return [name, japaneseName ?? '', ...aliases, ...keys].filter((word) => word !== '');
}
