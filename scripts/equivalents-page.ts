import type { Concept, Direction, Side } from '../server/concepts/concept.ts';
import { type Topic, topics } from '../server/concepts/table.ts';
import { fidelityWords, words } from '../server/concepts/words.ts';

type Language = 'en' | 'ja';

/** The pages, by the language they are written in. */
export const EQUIVALENTS_PAGES: Readonly<Record<Language, string>> = {
  en: 'docs/equivalents.md',
  ja: 'docs/equivalents.ja.md',
};

const GENERATED =
  '<!-- Generated from server/concepts/entries by scripts/write-equivalents.ts. Edit the entries, not this page. -->';

const INTRODUCTIONS: Readonly<Record<Language, string>> = {
  en: `# Kubernetes and Amazon ECS, side by side

${GENERATED}

What each concept and field of one platform is on the other, and what happens to it in a conversion. The same texts appear in
hovers, in conversion reports and in \`crossdock explain\`. [日本語](equivalents.ja.md)`,
  ja: `# Kubernetes と Amazon ECS の対応表

${GENERATED}

一方のプラットフォームの概念やフィールドが、もう一方では何に当たり、変換するとどうなるかをまとめています。同じ説明がホバー、変換レポート、
\`crossdock explain --lang ja\` にも表示されます。[English](equivalents.md)`,
};

/** The text of a page: one table for each topic, both directions, an anchor for each entry (`#deployment`). */
export function equivalentsPage(language: Language): string {
  const contents = topics.map(({ id, title }) => `- [${title[language]}](#topic-${id})`).join('\n');
  return `${[INTRODUCTIONS[language], contents, ...topics.map((topic) => section(topic, language))].join('\n\n')}\n`;
}

function section({ id, title, concepts }: Topic, language: Language): string {
  const lines = [
    `<a id="topic-${id}"></a>`,
    '',
    `## ${title[language]}`,
    '',
    `| Kubernetes | Amazon ECS | ${words.toEcs[language]} | ${words.toKubernetes[language]} |`,
    '|---|---|---|---|',
    ...concepts.map((concept) => row(concept, language)),
  ];
  return lines.join('\n');
}

function row({ id, kubernetes, ecs, toEcs, toKubernetes }: Concept, language: Language): string {
  const cells = [
    `<a id="${id}"></a>${sideCell(kubernetes, language)}`,
    sideCell(ecs, language),
    directionCell(toEcs, language),
    directionCell(toKubernetes, language),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function sideCell({ name, japaneseName, what, documentation }: Side, language: Language): string {
  if (!name) return '–';
  const title = language === 'ja' ? (japaneseName ?? name) : name;
  return `**${documentation ? `[${title}](${documentation})` : title}**<br>${what[language]}`;
}

function directionCell({ fidelity, how, build }: Direction, language: Language): string {
  const needed = build ? `<br>${words.build[language]}: ${build[language]}` : '';
  return `*${fidelityWords[fidelity][language]}*<br>${how[language]}${needed}`;
}
