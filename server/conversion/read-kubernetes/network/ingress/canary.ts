import type { Route, RouteTarget } from '../../../model.ts';
import { derived, type Traced } from '../../../trace.ts';
import { type Canary, canaryOf } from './nginx.ts';
import type { IngressRoute } from './rules.ts';

/** Routes in which those of canary Ingresses took their share of the routes they stand beside. */
export function withCanaries(routes: readonly IngressRoute[]): IngressRoute[] {
  const stable = routes.filter(({ ingress }) => !canaryOf(ingress));
  const result = [...stable];
  for (const candidate of routes) {
    const canary = canaryOf(candidate.ingress);
    if (!canary) continue;
    const index = result.findIndex(({ route }) => sameRequests(route, candidate.route));
    const beside = result[index];
    if (beside && canary.by === 'weight') {
      result[index] = { ...beside, route: shared(beside.route, candidate.route, canary) };
      continue;
    }
    const headers = canary.by === 'header' ? [{ name: canary.name, value: canary.value }] : [];
    // It is asked before the route it stands beside, which takes all the rest.
    const route = { ...candidate, route: { ...candidate.route, headers } };
    result.splice(index < 0 ? result.length : index, 0, route);
  }
  return result;
}

function sameRequests(a: Route, b: Route): boolean {
  const requests = ({ hosts, paths, headers }: Route): string =>
    JSON.stringify([hosts.map(({ value }) => value), paths.map(({ path }) => path.value), headers.length]);
  return requests(a) === requests(b);
}

function shared(stable: Route, canary: Route, { weight, total }: Extract<Canary, { by: 'weight' }>): Route {
  if (stable.action.kind !== 'forward' || canary.action.kind !== 'forward') return stable;
  const rest = derived(Math.max(0, total - weight.value), weight);
  const hosts = stable.hosts.map((host, index) => derived(host.value, host, canary.hosts[index]));
  const paths = stable.paths.map((path, index) => ({
    match: derived(path.match.value, path.match, canary.paths[index]?.match),
    path: derived(path.path.value, path.path, canary.paths[index]?.path),
  }));
  const targets = [...weighted(stable.action.targets, rest), ...weighted(canary.action.targets, weight)];
  return { ...stable, hosts, paths, action: { ...stable.action, targets } };
}

function weighted(targets: readonly RouteTarget[], weight: Traced<number>): RouteTarget[] {
  return targets.map((target) => ({ ...target, weight: target.weight ?? weight }));
}
