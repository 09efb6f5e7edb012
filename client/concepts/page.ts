import type { ComparedConcept, ComparedDirection, ComparedSide, ConceptSummary } from '../../server/requests.ts';
import { escapeHtml, htmlPage, withCode } from '../webview/html.ts';
import type { Translate } from '../webview/translate.ts';
import { closenessOf, titleOf } from './titles.ts';

export interface ConceptContent {
  readonly concepts: readonly ConceptSummary[];
  readonly entry: ComparedConcept;
  readonly translate: Translate;
  readonly language: string;
  readonly nonce: string;
  readonly style: string;
  readonly script: string;
}

/** The page of the concept view: all entries at the left, one of them with both platforms side by side. HTML, all text escaped. */
export function conceptPage({ concepts, entry, translate, ...frame }: ConceptContent): string {
  const label = escapeHtml(translate('Search concepts and fields'));
  const body = `<nav aria-label="${escapeHtml(translate('Concepts'))}">
<input type="search" class="search" placeholder="${label}" aria-label="${label}">
<div class="list">
${topicLists(concepts, entry.id)}
</div>
<p class="nothing" hidden>${escapeHtml(translate('Nothing is known by these words.'))}</p>
</nav>
<main>
${entryArticle(entry, translate)}
</main>`;
  return htmlPage({ ...frame, title: translate('Compare concepts'), body });
}

function topicLists(concepts: readonly ConceptSummary[], shown: string): string {
  const topics = [...new Set(concepts.map(({ topic }) => topic))];
  return topics
    .map((topic) => {
      const items = concepts
        .filter((concept) => concept.topic === topic)
        .map((concept) => {
          const words = [titleOf(concept), topic, closenessOf(concept), ...concept.aliases].join(' ');
          return `<li><button type="button" data-id="${escapeHtml(concept.id)}" data-words="${escapeHtml(words)}"${concept.id === shown ? ' aria-current="true"' : ''}>${escapeHtml(titleOf(concept))}</button></li>`;
        });
      return `<section><h2>${escapeHtml(topic)}</h2>\n<ul>\n${items.join('\n')}\n</ul></section>`;
    })
    .join('\n');
}

/** One entry: what it is on each platform, then what becomes of it in each direction. */
export function entryArticle(
  { topic, kubernetes, ecs, toEcs, toKubernetes }: ComparedConcept,
  translate: Translate,
): string {
  const columns = [
    side('Kubernetes', kubernetes, translate),
    side('Amazon ECS', ecs, translate),
    kubernetes.name && direction('Kubernetes → ECS', toEcs, translate),
    ecs.name && direction('ECS → Kubernetes', toKubernetes, translate),
  ];
  const sections = columns.map((column) => `<section>${column}</section>`);
  return `<article>
<p class="topic">${escapeHtml(topic)}</p>
<h1>${escapeHtml(titleOf({ kubernetes: kubernetes.name, ecs: ecs.name }))}</h1>
<div class="columns">
${sections.join('\n')}
</div>
</article>`;
}

function side(platform: string, { name, what, example, documentation }: ComparedSide, translate: Translate): string {
  const parts = [`<h2>${escapeHtml(platform)}</h2>`];
  // Without a name the platform has nothing of the kind, and the text says so.
  if (name) parts.push(`<p class="name">${escapeHtml(name)}</p>`);
  parts.push(`<p>${withCode(what)}</p>`);
  if (example) {
    const copy = escapeHtml(translate('Copy'));
    const label = escapeHtml(translate('Copy the example for {0}', platform));
    parts.push(
      `<div class="example"><button type="button" class="quiet" data-copy aria-label="${label}">${copy}</button><pre tabindex="0"><code>${escapeHtml(example)}</code></pre></div>`,
    );
  }
  if (documentation) {
    const text = translate('Documentation of {0}', platform);
    parts.push(`<p><a href="${escapeHtml(documentation)}">${escapeHtml(text)}</a></p>`);
  }
  return parts.join('\n');
}

function direction(title: string, { fidelity, words, how, build }: ComparedDirection, translate: Translate): string {
  const parts = [`<h2>${escapeHtml(title)}</h2>`, `<p class="closeness ${fidelity}">${escapeHtml(words)}</p>`];
  parts.push(`<p>${withCode(how)}</p>`);
  if (build) parts.push(`<h3>${escapeHtml(translate('What to build instead'))}</h3>`, `<p>${withCode(build)}</p>`);
  return parts.join('\n');
}
