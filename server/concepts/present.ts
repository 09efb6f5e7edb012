import type { Concept } from './concept.ts';
import { type Platform, sideName } from './lookup.ts';
import { fidelityWords, words } from './words.ts';

/** What something is on the other platform, in two parts: a hover shows as much of the example as it has room for. */
export interface EquivalentSection {
  /** Markdown. */
  readonly text: string;
  readonly example?: Example;
}

/** A short example in the form of its side. */
export interface Example {
  readonly form: 'json' | 'yaml';
  readonly lines: readonly string[];
}

/**
 * The part of a hover that says what something is on the other platform.
 * `platform` is where the reader stands: a key of a Kubernetes manifest gets the section «On Amazon ECS».
 * First the counterpart's name, with a link to its documentation, and how close it is; then what it is there and, after an arrow,
 * what becomes of it; last what to build. `about`: what the entry is about, where that is not what the reader points at.
 */
export function equivalentSection(
  concept: Concept,
  platform: Platform,
  language: 'en' | 'ja',
  about?: string,
): EquivalentSection {
  const toEcs = platform === 'kubernetes';
  const counterpart = toEcs ? concept.ecs : concept.kubernetes;
  const direction = toEcs ? concept.toEcs : concept.toKubernetes;
  const closeness = fidelityWords[direction.fidelity][language];
  const name = sideName(counterpart, language);
  const where = (toEcs ? words.onEcs : words.onKubernetes)[language];

  const place = about === undefined ? where : `${where}${words.about[language](about)}`;
  const linked = counterpart.documentation ? `[**${name}**](${counterpart.documentation})` : `**${name}**`;
  const parts = [
    `**${place}:** ${name ? `${linked} · ${closeness}` : closeness}`,
    name ? `${counterpart.what[language]}  \n→ ${direction.how[language]}` : direction.how[language],
  ];
  if (direction.build) parts.push(`**${words.build[language]}:** ${direction.build[language]}`);
  const example: Example | undefined =
    counterpart.example === undefined
      ? undefined
      : { form: toEcs ? 'json' : 'yaml', lines: counterpart.example.split('\n') };
  return { text: parts.join('\n\n'), ...(example && { example }) };
}
