import type { Concept } from './concept.ts';
import { type Platform, sideName } from './lookup.ts';
import { fidelityWords, words } from './words.ts';

/**
 * The part of a hover that says what something is on the other platform, as Markdown.
 * `platform` is where the reader stands: a key of a Kubernetes manifest gets the section «On Amazon ECS».
 * First the counterpart's name and how close it is, then what it is, how it differs, what to build, an example and a link.
 */
export function equivalentSection(concept: Concept, platform: Platform, language: 'en' | 'ja'): string {
  const toEcs = platform === 'kubernetes';
  const counterpart = toEcs ? concept.ecs : concept.kubernetes;
  const direction = toEcs ? concept.toEcs : concept.toKubernetes;
  const closeness = fidelityWords[direction.fidelity][language];
  const name = sideName(counterpart, language);

  const parts = [
    `### ${(toEcs ? words.onEcs : words.onKubernetes)[language]}`,
    name ? `**${name}** · ${closeness}` : `**${closeness}**`,
  ];
  if (name) parts.push(counterpart.what[language]);
  parts.push(direction.how[language]);
  if (direction.build) parts.push(`**${words.build[language]}:** ${direction.build[language]}`);
  if (counterpart.example) parts.push(`\`\`\`${toEcs ? 'json' : 'yaml'}\n${counterpart.example}\n\`\`\``);
  if (counterpart.documentation) {
    const title = toEcs ? words.ecsDocumentation : words.kubernetesDocumentation;
    parts.push(`[${title[language]}](${counterpart.documentation})`);
  }
  return parts.join('\n\n');
}
