import type { Range, SyntaxProblem } from './document.ts';
import { parseJson } from './json-tree.ts';
import { aloneOnTheirLines, blankOut, hide, type TemplateRegion, templateRegions } from './templates.ts';
import type { SyntaxNode } from './tree.ts';
import { type ParsedTree, parseYaml } from './yaml-tree.ts';

export interface ParsedDocument extends ParsedTree {
  readonly templated: boolean;
}

/**
 * Parses one document, template text or not. Text that is a program (whole lines of `{{ }}`, or `{{ }}` where it breaks
 * the syntax) is read as far as possible and has no problems: nobody can judge it before it has run.
 */
export function parseDocument(text: string, language: 'yaml' | 'json'): ParsedDocument {
  try {
    return language === 'json' ? parseJsonDocument(text) : parseYamlDocument(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'This is nested too deeply to be read.';
    const rule = language === 'json' ? 'json-syntax' : 'yaml-syntax';
    const problem: SyntaxProblem = {
      rule,
      severity: 'error',
      message,
      range: { start: 0, end: Math.min(1, text.length) },
    };
    return { root: undefined, problems: [problem], templated: false };
  }
}

function parseYamlDocument(text: string): ParsedDocument {
  const regions = templateRegions(text, true);
  const first = parseYaml(text, hide(text, regions));
  if (regions.length === 0) return { ...first, templated: false };
  const texts = first.root ? textBlocks(first.root, text) : [];
  const loose = regions.filter(
    (region) => !texts.some((block) => block.start <= region.start && region.end <= block.end),
  );
  const directives = aloneOnTheirLines(text, loose);
  if (directives.length === 0 && !(isBroken(first) && loose.some(({ program }) => program)))
    return { ...first, templated: false };
  const { root } = parseYaml(text, hideBut(text, regions, directives));
  return { root, problems: [], templated: true };
}

function parseJsonDocument(text: string): ParsedDocument {
  const regions = templateRegions(text, false);
  const start = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  if (regions.length === 0 && !/[<$]/.test(text)) return { ...parseJson(text, start), templated: false };
  const { hidden, bare } = hideInJson(start, regions);
  const directives = aloneOnTheirLines(text, bare);
  const first = parseJson(text, hidden);
  if (directives.length === 0 && !(isBroken(first) && bare.length > 0)) return { ...first, templated: false };
  const rest = regions.filter((region) => !directives.includes(region));
  const { root } = parseJson(text, hideInJson(blankOut(start, directives), rest).hidden);
  return { root, problems: [], templated: true };
}

function isBroken({ problems }: ParsedTree): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function hideBut(text: string, regions: readonly TemplateRegion[], directives: readonly TemplateRegion[]): string {
  return hide(
    blankOut(text, directives),
    regions.filter((region) => !directives.includes(region)),
  );
}

/** Block scalars and quoted text of several lines: template text in them is content. */
function textBlocks(root: SyntaxNode, text: string): Range[] {
  const found: Range[] = [];
  const visit = (node: SyntaxNode) => {
    if (node.kind === 'object') for (const member of node.members) visit(member.node);
    else if (node.kind === 'list') for (const item of node.items) visit(item.node);
    else if (node.style === 'block') found.push(node.range);
    else if (node.style !== 'plain' && text.slice(node.range.start, node.range.end).includes('\n'))
      found.push(node.range);
  };
  visit(root);
  return found;
}

/** Placeholders where JSON expects a value: `<CPU>`, `$CPU`, `$(CPU)`. */
const PLACEHOLDER = /<[A-Za-z_][\w .-]*>|\$[A-Za-z_]\w*|\$\([A-Za-z_]\w*\)/y;

/** Hides template text in JSON; where it stands outside of a string (`bare`) it becomes one, quotes included. */
function hideInJson(text: string, regions: readonly TemplateRegion[]): { hidden: string; bare: TemplateRegion[] } {
  const bare: TemplateRegion[] = [];
  let hidden = '';
  let inString = false;
  let next = 0;
  for (let i = 0; i < text.length; ) {
    const region = regions[next];
    if (region && i >= region.start) {
      next++;
      if (i > region.start) continue;
      const end = inString ? region.end : bareEnd(text, region.end);
      if (!inString) bare.push(region);
      hidden += inString ? hide(text.slice(i, end), [{ start: 0, end: end - i }]) : quoted(text.slice(i, end));
      i = end;
      continue;
    }
    const char = text.charAt(i);
    PLACEHOLDER.lastIndex = i;
    if (!inString && (char === '<' || char === '$') && PLACEHOLDER.test(text)) {
      hidden += quoted(text.slice(i, PLACEHOLDER.lastIndex));
      i = PLACEHOLDER.lastIndex;
      continue;
    }
    if (char === '"') inString = !inString;
    // A string never goes past its line; one that seems to was not closed.
    if (char === '\n') inString = false;
    const length = inString && char === '\\' ? 2 : 1;
    hidden += text.slice(i, i + length);
    i += length;
  }
  return { hidden, bare };
}

/** Bare template text goes on to the next delimiter: `${cpu}0`. */
function bareEnd(text: string, from: number): number {
  const rest = /[^\s,:\]}"]*/y;
  rest.lastIndex = from;
  rest.test(text);
  return Math.max(from, rest.lastIndex);
}

function quoted(text: string): string {
  return `"${'x'.repeat(Math.max(0, text.length - 2))}"`;
}
