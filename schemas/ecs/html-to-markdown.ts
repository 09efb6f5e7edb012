import { type HtmlNode, parseHtml } from './html-tree.ts';

const INLINE = new Set(['a', 'b', 'code', 'i']);

/** The documentation of the AWS SDK, which is HTML with a handful of tags, as Markdown. */
export function htmlToMarkdown(html: string): string {
  return blocks(parseHtml(html)).join('\n\n');
}

/** Paragraphs, lists and quotes, each without empty lines around it. */
function blocks(nodes: readonly HtmlNode[]): string[] {
  const found: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = (): void => {
    const text = inline(line).trim();
    if (text) found.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || INLINE.has(node.tag)) {
      line.push(node);
      continue;
    }
    endLine();
    const inner = blocks(node.children);
    if (node.tag === 'ul' || node.tag === 'ol') found.push(list(node.children, node.tag));
    else if (node.tag === 'note' || node.tag === 'important') found.push(quote(inner, node.tag));
    else if (node.tag === 'dt') found.push(...inner.map((term) => `**${term}**`));
    else found.push(...inner);
  }
  endLine();
  return found.filter((block) => block !== '');
}

function list(items: readonly HtmlNode[], tag: 'ul' | 'ol'): string {
  const texts = items.flatMap((item) => (typeof item === 'string' ? [] : [blocks(item.children).join('\n\n')]));
  return texts.map((text, index) => hang(tag === 'ul' ? '- ' : `${index + 1}. `, text)).join('\n');
}

function hang(mark: string, text: string): string {
  return mark + text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}

function quote(inner: readonly string[], tag: 'note' | 'important'): string {
  const text = [`**${tag === 'note' ? 'Note' : 'Important'}**`, ...inner].join('\n\n');
  return text.replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, '');
}

function inline(nodes: readonly HtmlNode[]): string {
  return nodes.map(inlineNode).join('').replaceAll(/\s+/g, ' ');
}

function inlineNode(node: HtmlNode): string {
  if (typeof node === 'string') return escapeMarkdown(node);
  if (node.tag === 'code') return wrap(plainText(node.children).trim(), '`', '`');
  const text = inline(node.children);
  if (node.tag === 'b') return wrap(text, '**', '**');
  if (node.tag === 'i') return wrap(text, '*', '*');
  return node.tag === 'a' && node.href ? wrap(text, '[', `](${node.href})`) : text;
}

/** Marks stand next to the text; the white space inside moves outside. */
function wrap(text: string, before: string, after: string): string {
  const trimmed = text.trim().replaceAll(/\s+/g, ' ');
  if (trimmed === '') return text;
  return `${/^\s/.test(text) ? ' ' : ''}${before}${trimmed}${after}${/\s$/.test(text) ? ' ' : ''}`;
}

function plainText(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : plainText(node.children))).join('');
}

/** Signs that Markdown would take for marks; an underscore between letters is none. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*<[\]]|(?<!\w)_|_(?!\w)/g, '\\$&');
}
