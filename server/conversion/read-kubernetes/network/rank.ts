import type { Route } from '../../model.ts';

/** A route with what says when it is tried: numbers compared one by one, lower ones first. */
export interface RankedRoute {
  readonly route: Route;
  readonly rank: readonly number[];
}

/** Which of two routes is tried first. */
export function byRank(a: RankedRoute, b: RankedRoute): number {
  for (const [index, own] of a.rank.entries()) {
    const difference = own - (b.rank[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Hosts come before wildcards, and those before none. */
export function hostRank([host]: Route['hosts']): number {
  if (!host) return 2;
  return host.value.startsWith('*') ? 1 : 0;
}
