import type { Alias } from 'yaml';
import type { Member, SyntaxNode } from './tree.ts';
import { unknownValue } from './value.ts';
import { emptyNode } from './yaml-scalar.ts';
import type { Walk } from './yaml-walk.ts';

/** Aliases may write out this many nodes. The API server gives up at about the same number. */
export const EXPANSION_CAP = 400_000;

/** The value an alias names. One that names nothing, or itself, is a problem and unknown. */
export function readAlias(walk: Walk, alias: Alias): SyntaxNode {
  const range = { start: alias.range?.[0] ?? 0, end: alias.range?.[1] ?? 0 };
  const target = walk.open.has(alias.source) ? undefined : walk.anchors.get(alias.source);
  if (target) {
    walk.aliased += target.size;
    return walk.aliased <= EXPANSION_CAP ? target : emptyNode(range.start);
  }
  const message = unnamed(alias.source, walk.open.has(alias.source));
  walk.problems.push({ rule: 'yaml-syntax', severity: 'error', message, range });
  return {
    kind: 'scalar',
    value: unknownValue(walk.text.slice(range.start, range.end)),
    style: 'plain',
    range,
    size: 1,
  };
}

function unnamed(name: string, inside: boolean): string {
  if (inside) return `The alias *${name} stands inside the value it names, so it would never end.`;
  if (!/^[\w-]+$/.test(name)) return 'Text that starts with * has to be in quotes: YAML takes it for an alias.';
  return `No anchor &${name} stands before this alias. If the text is meant as it stands, put it in quotes.`;
}

/** What `<<` brings in: keys written out win, then the sources in order; a later `<<` wins over an earlier one. */
export function inheritedMembers(walk: Walk, members: readonly Member[], written: ReadonlySet<string>): Member[] {
  const found = new Map<string, Member>();
  for (const { node, range, merge } of members) {
    if (!merge) continue;
    const sources = node.kind === 'list' ? node.items.map((item) => item.node).reverse() : [node];
    for (const source of sources) {
      if (source.kind !== 'object') {
        const message = 'After << only a mapping, an alias of one, or a list of these can stand.';
        walk.problems.push({ rule: 'yaml-syntax', severity: 'error', message, range });
        continue;
      }
      for (const member of [...source.inherited, ...source.members]) {
        if (!member.merge && !written.has(member.key)) found.set(member.key, member);
      }
    }
  }
  return [...found.values()];
}
