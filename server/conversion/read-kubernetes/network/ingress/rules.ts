import { asString } from '../../../../syntax/value.ts';
import type { Cursor } from '../../../cursor.ts';
import type { Route, RoutePath } from '../../../model.ts';
import { derived, noted, type Traced, traced } from '../../../trace.ts';
import { hostRank, type RankedRoute } from '../rank.ts';
import { withConditions } from './alb-actions.ts';
import { readBackend } from './backends.ts';
import type { Ingress } from './ingress.ts';
import { ownAction, rewriteOf, sourceAddresses, usesExpressions } from './nginx.ts';

export interface IngressRoute extends RankedRoute {
  readonly ingress: Ingress;
}

/** The routes of an Ingress, in the order of its text. */
export function readRules(ingress: Ingress): IngressRoute[] {
  const { object, alb } = ingress;
  const order = alb.number('group.order')?.value ?? 0;
  return object.at
    .field('spec')
    .field('rules')
    .objects()
    .flatMap((rule) => {
      const host = rule.field('host').string();
      return rule
        .field('http')
        .field('paths')
        .objects()
        .flatMap((path) => readPath(path, host, order, ingress));
    });
}

function readPath(at: Cursor, host: Traced<string> | undefined, order: number, ingress: Ingress): IngressRoute[] {
  const { file } = ingress.object;
  const path = readMatch(at, ingress);
  const { action, serviceName } = readBackend(at.field('backend'), ingress);
  const own = ownAction(ingress);
  const rewrite = path && action.kind === 'forward' ? rewriteOf(ingress, path.path) : undefined;
  const route: Route = {
    origin: { file, title: `Ingress ${ingress.object.resource.name ?? ''}` },
    hosts: host && host.value !== '' ? [hostOf(host)] : [],
    paths: path ? [path] : [],
    headers: [],
    queries: [],
    methods: [],
    addresses: sourceAddresses(ingress),
    action: own ?? (rewrite ? ({ ...action, rewrite } as Route['action']) : action),
  };
  return withConditions(route, serviceName, ingress).map((one) => ({ route: one, ingress, rank: rankOf(one, order) }));
}

function hostOf(host: Traced<string>): Traced<string> {
  if (!host.value.startsWith('*.')) return host;
  return noted(host, 'approximate', `\`${host.value}\` also stands for subdomains of subdomains in a load balancer.`);
}

/** Undefined: all paths. */
function readMatch(at: Cursor, ingress: Ingress): RoutePath | undefined {
  const path = at.field('path').string();
  if (!path || path.value === '') return undefined;
  const type = at.field('pathType').string();
  const match = derived(matchOf(type?.value, path.value, ingress), type ?? traced(''));
  return { match, path };
}

function matchOf(type: string | undefined, path: string, ingress: Ingress): RoutePath['match']['value'] {
  if (ingress.controller === 'nginx' && usesExpressions(ingress, path)) return 'expression';
  if (type === 'Exact') return 'exact';
  if (type === 'Prefix' || ingress.controller === 'nginx') return 'prefix';
  if (ingress.controller === 'alb' || /[*?]/.test(path)) return 'pattern';
  return 'prefix';
}

const MATCHES = ['exact', 'prefix', 'expression', 'pattern'];

/** Exact paths before prefixes, long ones before short ones, hosts before none. */
function rankOf({ hosts, paths }: Route, order: number): number[] {
  const [path] = paths;
  const match = path ? MATCHES.indexOf(path.match.value) : MATCHES.length;
  // Patterns are tried as they are written down.
  const length = path && path.match.value !== 'pattern' ? -path.path.value.length : 0;
  return [order, hostRank(hosts), match === 2 ? 1 : match, length];
}

/** The default backend of an Ingress, in the forms of v1 and of the versions before. */
export function readDefault(ingress: Ingress): Route['action'] | undefined {
  const spec = ingress.object.at.field('spec');
  for (const name of ['defaultBackend', 'backend']) {
    const backend = spec.field(name);
    if (backend.isObject()) return readBackend(backend, ingress).action;
  }
  return undefined;
}

/** The hosts for which an Ingress names a certificate. */
export function securedHosts({ object }: Ingress): string[] {
  return object.at
    .field('spec')
    .field('tls')
    .objects()
    .flatMap((entry) =>
      entry
        .field('hosts')
        .items()
        .flatMap((host) => asString(host.value) ?? []),
    );
}
