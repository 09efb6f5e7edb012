import type { Concept, Direction, Side } from '../server/concepts/concept.ts';
import { type Topic, topics } from '../server/concepts/table.ts';
import { fidelityWords } from '../server/concepts/words.ts';

const INTRODUCTION = `# Kubernetes and Amazon ECS, side by side

<!-- Generated from server/concepts/entries by scripts/write-equivalents.ts. Edit the entries, not this page. -->

What each concept and field of one platform is on the other, and what happens to it in a conversion. The same texts appear in
hovers, in conversion reports and in \`crossdock explain\`, there in Japanese as well.`;

/** The text of docs/equivalents.md: one table for each topic, both directions, an anchor for each entry (`#deployment`). */
export function equivalentsPage(): string {
  const contents = topics.map((topic) => `- [${topic.title.en}](#topic-${topic.id})`).join('\n');
  return `${[INTRODUCTION, contents, ...topics.map(section)].join('\n\n')}\n`;
}

function section(topic: Topic): string {
  const lines = [
    `<a id="topic-${topic.id}"></a>`,
    '',
    `## ${topic.title.en}`,
    '',
    '| Kubernetes | Amazon ECS | Kubernetes → ECS | ECS → Kubernetes |',
    '|---|---|---|---|',
    ...topic.concepts.map(row),
  ];
  return lines.join('\n');
}

function row(concept: Concept): string {
  const { id, kubernetes, ecs, toEcs, toKubernetes } = concept;
  const cells = [
    `<a id="${id}"></a>${sideCell(kubernetes)}`,
    sideCell(ecs),
    directionCell(toEcs),
    directionCell(toKubernetes),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function sideCell(side: Side): string {
  if (!side.name) return '–';
  const name = side.documentation ? `[${side.name}](${side.documentation})` : side.name;
  return `**${name}**<br>${side.what.en}`;
}

function directionCell(direction: Direction): string {
  const build = direction.build ? `<br>To build: ${direction.build.en}` : '';
  return `*${fidelityWords[direction.fidelity].en}*<br>${direction.how.en}${build}`;
}
