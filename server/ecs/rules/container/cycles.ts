import type { Pointer } from '../../../syntax/pointer.ts';

/** One container names another, at a place. */
export interface Edge {
  readonly to: string;
  readonly pointer: Pointer;
}

/** A way round: the container it begins at, and one edge after the other back to it. */
export interface Cycle {
  readonly from: string;
  readonly edges: readonly Edge[];
}

/** Ways round in a graph of containers: no two of them share their last edge, and each begins at its container that stands first. */
export function cyclesOf(graph: ReadonlyMap<string, readonly Edge[]>): Cycle[] {
  const names = [...graph.keys()];
  const found: Cycle[] = [];
  const done = new Set<string>();
  const follow = (name: string, path: readonly Edge[], above: readonly string[]): void => {
    for (const edge of graph.get(name) ?? []) {
      const start = above.indexOf(edge.to);
      if (start >= 0) found.push(fromFirst(above.slice(start), [...path, edge].slice(start), names));
      else if (!done.has(edge.to)) follow(edge.to, [...path, edge], [...above, edge.to]);
    }
    done.add(name);
  };
  for (const name of names) if (!done.has(name)) follow(name, [], [name]);
  return found;
}

function fromFirst(round: readonly string[], edges: readonly Edge[], names: readonly string[]): Cycle {
  const first = round.reduce(
    (best, name, index) => (names.indexOf(name) < names.indexOf(round[best] ?? '') ? index : best),
    0,
  );
  return { from: round[first] ?? '', edges: [...edges.slice(first), ...edges.slice(0, first)] };
}

/** `web → db → web` */
export function pathOf({ from, edges }: Cycle): string {
  return [from, ...edges.map(({ to }) => to)].join(' → ');
}
