export interface HtmlElement {
  readonly tag: string;
  readonly href: string | undefined;
  readonly children: HtmlNode[];
}
export type HtmlNode = string | HtmlElement;

const TOKEN = /<(\/?)([a-zA-Z]+)([^<>]*)>|[^<]+|</g;
const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The tags of the documentation of AWS; `<string>` and the like are text that nobody escaped. */
const TAGS = new Set('a b code dd dl dt i important li note ol p ul'.split(' '));

/** Reads HTML leniently: unknown tags are text, what is not closed ends with its parent. */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { tag: '', href: undefined, children: [] };
  const open = [root];
  for (const [token, slash, name = '', attributes = ''] of html.matchAll(TOKEN)) {
    const tag = name.toLowerCase();
    const parent = open.at(-1) ?? root;
    if (!TAGS.has(tag)) {
      parent.children.push(decodeEntities(token));
      continue;
    }
    if (slash === '/') {
      const index = open.findLastIndex((element) => element.tag === tag);
      if (index > 0) open.length = index;
      continue;
    }
    const href = /href="([^"]*)"/.exec(attributes)?.[1];
    const element: HtmlElement = { tag, href: href && decodeEntities(href), children: [] };
    parent.children.push(element);
    open.push(element);
  }
  return root.children;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (all, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? all),
  );
}
