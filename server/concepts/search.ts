import { distance } from 'fastest-levenshtein';
import type { Concept, Side } from './concept.ts';
import { concepts } from './table.ts';

/**
 * The entries a term means, best first; none for an unknown term. Whole names win over the ends of a path, and those over
 * the bare name of a field.
 */
export function search(term: string): readonly Concept[] {
  const path = term.replace(/\[[^\]]*\]/g, '').split('.');
  for (let start = 0; start < path.length; start++) {
    const rest = path.slice(start);
    const found = byLabel.get(normal(rest.join('.'))) ?? byLabel.get(normal(singular(rest).join('.')));
    if (found) return found;
  }
  return byField.get(normal(path.at(-1) ?? '')) ?? [];
}

/** Up to five known terms that read like the unknown one: first those that hold it, then those a few letters away. */
export function suggest(term: string): readonly string[] {
  const wanted = normal(term);
  if (!wanted) return [];
  const near: { term: string; score: number }[] = [];
  for (const [label, spelling] of spellings) {
    const holds = wanted.length > 2 && (label.includes(wanted) || (label.length > 3 && wanted.includes(label)));
    const score = holds ? 0 : distance(wanted, label) / Math.max(wanted.length, label.length);
    if (score <= 0.4) near.push({ term: spelling, score });
  }
  near.sort((a, b) => a.score - b.score || a.term.length - b.term.length);
  return [...new Set(near.map((one) => one.term))].slice(0, 5);
}

const byLabel = new Map<string, Concept[]>();
const byField = new Map<string, Concept[]>();
/** Each label as its entry spells it, for suggestions. */
const spellings = new Map<string, string>();

// Ids first: who asks for `service` means the entry of that name before the ECS service.
for (const concept of concepts) add(byLabel, normal(concept.id), concept);

for (const concept of concepts) {
  for (const label of [...sideLabels(concept.kubernetes), ...sideLabels(concept.ecs), concept.id]) {
    add(byLabel, normal(label), concept);
    if (!spellings.has(normal(label))) spellings.set(normal(label), label);
  }
  for (const key of [...concept.kubernetes.keys, ...concept.ecs.keys]) {
    const field = key.split('.').slice(1).at(-1);
    if (field && field !== '*') add(byField, normal(field), concept);
  }
}

function sideLabels(side: Side): string[] {
  const keys = side.keys.filter((key) => !key.endsWith('.*'));
  return [side.name, side.japaneseName ?? '', ...(side.aliases ?? []), ...keys].filter((label) => label !== '');
}

function add(index: Map<string, Concept[]>, label: string, concept: Concept): void {
  const known = index.get(label);
  if (!known) index.set(label, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}

/** `containers.image` as the type is called: `container.image`. */
function singular(path: readonly string[]): string[] {
  return path.map((segment, index) => (index < path.length - 1 ? segment.replace(/s$/, '') : segment));
}

function normal(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}ー]/gu, '');
}
