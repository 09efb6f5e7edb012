import type { Cursor } from '../../../cursor.ts';
import type { Named, Route, RouteAction, RoutePath } from '../../../model.ts';
import { derived, type Traced, traced } from '../../../trace.ts';
import { namespaceOf, type ObjectAt } from '../../objects.ts';
import { hostRank, type RankedRoute } from '../rank.ts';
import type { Service } from '../service.ts';
import { readBackends } from './backends.ts';
import { readFilters, readRewrite } from './filters.ts';

/** The rules of an HTTPRoute or GRPCRoute, one for each of their matches. */
export function readRules(
  object: ObjectAt,
  listenerHost: Traced<string> | undefined,
  services: readonly Service[],
): RankedRoute[] {
  const { at, resource, file } = object;
  const spec = at.field('spec');
  const named = spec
    .field('hostnames')
    .items()
    .flatMap((host) => host.string() ?? []);
  const hosts = named.length > 0 ? hostsWithin(named, listenerHost) : listenerHost ? [listenerHost] : [];
  if (named.length > 0 && hosts.length === 0) {
    const message = 'The listener is for other hosts, so the route is not in it.';
    for (const field of ['hostnames', 'rules']) spec.field(field).note('approximate', message);
    return [];
  }
  const origin = { file, title: `${resource.kind} ${resource.name ?? ''}` };
  const grpc = resource.kind === 'GRPCRoute';
  return spec
    .field('rules')
    .objects()
    .flatMap((rule) => {
      const { redirect, rewriteAt } = readFilters(rule);
      const application = grpc ? traced('grpc' as const, [at.field('kind').source]) : undefined;
      const action = redirect ?? readBackends(rule, namespaceOf(at), services, 'http', application);
      const matches = rule.field('matches').objects();
      return (matches.length > 0 ? matches : [undefined]).map((match): RankedRoute => {
        const path = match && (grpc ? readMethodPath(match.field('method')) : readPath(match.field('path')));
        const route: Route = {
          origin,
          hosts,
          paths: path ? [path] : [],
          headers: match ? readPairs(match.field('headers')) : [],
          queries: match ? readPairs(match.field('queryParams')) : [],
          methods: !grpc && match?.field('method').string() ? [match.field('method').string() ?? traced('GET')] : [],
          addresses: [],
          action: rewritten(action, rewriteAt, path?.path),
        };
        return { route, rank: rankOf(route) };
      });
    });
}

/** The hosts that both a route and its listener are for. */
function hostsWithin(named: readonly Traced<string>[], listenerHost: Traced<string> | undefined): Traced<string>[] {
  if (!listenerHost) return [...named];
  return named.flatMap((host) => {
    if (covers(listenerHost.value, host.value)) return [host];
    return covers(host.value, listenerHost.value) ? [derived(listenerHost.value, host, listenerHost)] : [];
  });
}

/** Whether a host is one of those that another stands for: `*.shop.example`. */
function covers(host: string, other: string): boolean {
  return host === other || (host.startsWith('*.') && other.endsWith(host.slice(1)));
}

function rewritten(action: RouteAction, at: Cursor | undefined, prefix: Traced<string> | undefined): RouteAction {
  const rewrite = at && action.kind === 'forward' ? readRewrite(at, prefix) : undefined;
  return rewrite && action.kind === 'forward' ? { ...action, rewrite } : action;
}

const MATCHES: Readonly<Record<string, RoutePath['match']['value']>> = {
  Exact: 'exact',
  PathPrefix: 'prefix',
  RegularExpression: 'expression',
};

function readPath(at: Cursor): RoutePath | undefined {
  const path = at.field('value').string();
  if (!path) return undefined;
  const type = at.field('type').string();
  const match = (type && Object.hasOwn(MATCHES, type.value) && MATCHES[type.value]) || 'prefix';
  return { match: derived(match, type), path };
}

/** A method of gRPC is a path: `/package.Service/Method`. */
function readMethodPath(at: Cursor): RoutePath | undefined {
  const service = at.field('service').string();
  const method = at.field('method').string();
  if (!service && !method) return undefined;
  const type = at.field('type').string();
  const path = `/${service?.value ?? '*'}${method ? `/${method.value}` : ''}`;
  const match =
    type?.value === 'RegularExpression' ? 'expression' : service ? (method ? 'exact' : 'prefix') : 'pattern';
  return { match: derived(match, type), path: derived(path, service, method) };
}

/** Headers or parameters that a request must have. Regular expressions are noted. */
function readPairs(at: Cursor): Named[] {
  return at.objects().flatMap((entry): Named[] => {
    const name = entry.field('name').string();
    const value = entry.field('value').string();
    if (!name || !value) return [];
    const type = entry.field('type').string();
    if (type?.value === 'RegularExpression') {
      entry.note(
        'needs-decision',
        'Write the condition with `RegexValues` into the rule: without it the rule takes more.',
      );
      return [];
    }
    return [{ name: derived(name.value, name, type), value }];
  });
}

/** https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule */
function rankOf({ hosts, paths, methods, headers, queries }: Route): number[] {
  const [path] = paths;
  return [
    hostRank(hosts),
    path?.match.value === 'exact' ? 0 : 1,
    -(path?.path.value.length ?? 0),
    methods.length > 0 ? 0 : 1,
    -headers.length,
    -queries.length,
  ];
}
