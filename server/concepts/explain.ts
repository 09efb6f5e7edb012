import type { Concept, Side } from './concept.ts';
import { type Platform, sideName } from './lookup.ts';
import { search, suggest } from './search.ts';
import { fidelityWords, words } from './words.ts';
import { wrap } from './wrap.ts';

/** What `crossdock explain` answers. `found` is empty for an unknown term; `suggestions` is empty for a known one. */
export interface Explanation {
  readonly found: readonly Concept[];
  readonly suggestions: readonly string[];
  /** For a terminal, without a newline at the end. */
  readonly text: string;
}

const COLUMNS = 96;

/**
 * Explains a term of either platform in the other's words: an id, kind, field or name, in English or Japanese.
 * Case, spaces, hyphens and dots do not matter, and a path may be as long as people write it
 * (`Deployment.spec.template.spec.containers[0].image`). An unknown term gets the nearest known ones.
 */
export function explain(term: string, language: 'en' | 'ja'): Explanation {
  const found = search(term);
  if (found.length > 0) {
    return { found, suggestions: [], text: found.map((concept) => describe(concept, language)).join('\n\n') };
  }
  const suggestions = suggest(term);
  return { found, suggestions, text: unknown(term, suggestions, language) };
}

function describe(concept: Concept, language: 'en' | 'ja'): string {
  const { kubernetes, ecs, toEcs, toKubernetes } = concept;
  const nothing = words.nothing[language];
  const title = `${sideName(kubernetes, language) || nothing} ↔ ${sideName(ecs, language) || nothing}  [${concept.id}]`;
  const lines = [title];
  for (const [platform, side] of [
    ['kubernetes', kubernetes],
    ['ecs', ecs],
  ] as const) {
    if (side.name) lines.push('', ...sideLines(platform, side, language));
  }
  for (const [heading, direction] of [
    [words.toEcs, toEcs],
    [words.toKubernetes, toKubernetes],
  ] as const) {
    lines.push('', `${heading[language]}: ${fidelityWords[direction.fidelity][language]}`);
    lines.push(...paragraph(direction.how[language]));
    if (direction.build) lines.push(...paragraph(`${words.build[language]}: ${direction.build[language]}`));
  }
  return lines.join('\n');
}

function sideLines(platform: Platform, side: Side, language: 'en' | 'ja'): string[] {
  const lines = [`${platform === 'ecs' ? 'Amazon ECS' : 'Kubernetes'}: ${sideName(side, language)}`];
  lines.push(...paragraph(side.what[language]));
  if (side.example) lines.push('', ...side.example.split('\n').map((line) => `    ${line}`), '');
  if (side.documentation) lines.push(`  ${words.documentation[language]}: ${side.documentation}`);
  return lines;
}

function paragraph(text: string): string[] {
  return wrap(text, COLUMNS - 2).map((line) => `  ${line}`);
}

function unknown(term: string, suggestions: readonly string[], language: 'en' | 'ja'): string {
  const near = suggestions.join(', ');
  if (language === 'ja') return `「${term}」は見つかりませんでした。${near ? `近い用語: ${near}` : ''}`;
  return `Nothing is known under "${term}".${near ? ` Did you mean: ${near}?` : ''}`;
}
