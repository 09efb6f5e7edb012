import { dns1123Subdomain } from '../../../kubernetes/names.ts';
import type { DraftObject } from '../../draft.ts';
import type { Route, RoutePath } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import { textOf } from '../layout.ts';
import { tracedIn } from '../say.ts';
import { conditionsOf, writeBackend } from './ingress-actions.ts';
import type { IngressDraft } from './ingress-draft.ts';

const DETOUR = /\/\/|\/\.\.?(\/|$)|%2f/i;

/** A rule for each host of each route, in the order in which they are tried. */
export function writeRules(routes: readonly Route[], draft: IngressDraft): DraftObject[] {
  const rules = routes.flatMap((route, index): Rule[] => {
    const conditions = conditionsOf(route);
    const from = tracedIn([route.headers, route.queries, route.methods, route.addresses]);
    const backend = writeBackend(route.action, `route-${index + 1}`, draft, conditions, from);
    const hosts = route.hosts.filter((host) => isHost(host, draft.desk));
    const paths = route.paths.flatMap((path) => writePath(path, draft.desk));
    const isLost = (route.hosts.length > 0 && hosts.length === 0) || (route.paths.length > 0 && paths.length === 0);
    if (!backend || isLost) {
      for (const part of tracedIn(route, ['port'])) draft.desk.say(part, 'dropped', 'Nothing is left of this route.');
      return [];
    }
    const all = paths.length > 0 ? paths : [{ path: '/', pathType: 'Prefix' }];
    const http = { paths: all.map((path) => ({ ...path, backend })) };
    return hosts.length > 0 ? hosts.map((host) => ({ host, http })) : [{ http }];
  });
  return rules.reduce(withRule, []);
}

interface Rule extends DraftObject {
  readonly host?: Traced<string>;
  readonly http: { readonly paths: readonly DraftObject[] };
}

/** Paths of the same host that are tried one after the other are those of one rule, where the controller leaves them so. */
function withRule(rules: readonly Rule[], rule: Rule): Rule[] {
  const last = rules.at(-1);
  if (!last || last.host?.value !== rule.host?.value) return [...rules, rule];
  const paths = [...last.http.paths, ...rule.http.paths];
  if (!isSorted(paths)) return [...rules, rule];
  const host = last.host && derived(last.host.value, last.host, rule.host);
  return [...rules.slice(0, -1), { ...(host && { host }), http: { paths } }];
}

const RANKS = ['Exact', 'Prefix', 'ImplementationSpecific'];

/** Within a rule, the controller tries exact paths first, then prefixes, the longest first, and the others last. */
function isSorted(paths: readonly DraftObject[]): boolean {
  const ranks = paths.map(({ path, pathType }) => {
    const rank = RANKS.indexOf(textOf(pathType));
    return [rank, rank === 1 ? -textOf(path).length : 0] as const;
  });
  return ranks.every(([rank, length], index) => {
    const [before = 0, longer = -Infinity] = ranks[index - 1] ?? [];
    return rank > before || (rank === before && length >= longer);
  });
}

function isHost(host: Traced<string>, { say }: Desk): boolean {
  const { value, notes } = host;
  if (notes.some(({ undecided }) => undecided)) return true;
  const name = value.startsWith('*.') ? value.slice(2) : value;
  if (dns1123Subdomain(name) === undefined && !/^[\d.]+$/.test(name)) return true;
  say(host, 'needs-decision', `\`${value}\` is no host that an Ingress takes: add a condition by hand.`);
  return false;
}

function writePath({ match, path }: RoutePath, { say }: Desk): DraftObject[] {
  if (match.value === 'expression') {
    for (const part of [match, path]) {
      say(part, 'needs-decision', 'An Ingress has no regular expressions: add a condition with `regexValues` by hand.');
    }
    return [];
  }
  const text = path.value.startsWith('/') ? path : derived(`/${path.value}`, path);
  const isPattern = match.value === 'pattern' || DETOUR.test(text.value);
  const pathType = isPattern ? 'ImplementationSpecific' : match.value === 'exact' ? 'Exact' : 'Prefix';
  return [{ path: text, pathType: derived(pathType, match) }];
}
