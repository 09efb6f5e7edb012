import { asObject, asString } from '../../../../syntax/value.ts';
import type { Listener, Route, RouteAction } from '../../../model.ts';
import { derived, type Traced, traced } from '../../../trace.ts';
import { numberIn, objectsIn, parsedJson } from '../json-annotation.ts';
import type { Ingress } from './ingress.ts';
import { type IngressRoute, readDefault, securedHosts } from './rules.ts';

const HTTP = 80;
const HTTPS = 443;

interface Opened {
  readonly port: Traced<number>;
  readonly protocol: Traced<'http' | 'https'>;
}

/** The listeners of an entrance: those of all its Ingresses, each with the routes of those that use it. */
export function readListeners(ingresses: readonly Ingress[], routes: readonly IngressRoute[]): Listener[] {
  const opened = ingresses.map((ingress) => ({ ingress, listeners: opens(ingress) }));
  const ports = new Map(opened.flatMap(({ listeners }) => listeners.map((one) => [one.port.value, one] as const)));
  const defaults = new Map(ingresses.map((ingress) => [ingress, readDefault(ingress)]));
  return [...ports.values()]
    .sort((a, b) => a.port.value - b.port.value)
    .map(({ port, protocol }) => {
      const users = opened
        .filter(({ listeners }) => listeners.some((one) => one.port.value === port.value))
        .map(({ ingress }) => ingress);
      const own = routes.filter(({ ingress }) => users.includes(ingress));
      const otherwise = users.flatMap((ingress) => defaults.get(ingress) ?? [])[0];
      const answers = { routes: own.map(({ route }) => route), ...(otherwise && { otherwise }) };
      if (protocol.value === 'http') return { port, protocol, certificates: [], ...redirected(own, users, answers) };
      const policy = users.flatMap(({ alb }) => alb.text('ssl-policy') ?? [])[0];
      const certificates = unique(users.flatMap(({ alb }) => alb.list('certificate-arn')));
      return { port, protocol, certificates, ...(policy && { policy }), ...answers };
    });
}

function opens(ingress: Ingress): Opened[] {
  const { alb, controller, nginx } = ingress;
  const said = alb.text('listen-ports');
  const ports = said && listenPorts(said);
  if (ports && ports.length > 0) return ports;
  const certificate = alb.text('certificate-arn');
  const secure = certificate !== undefined || securedHosts(ingress).length > 0 || hasTls(ingress);
  const forced = nginx.flag('force-ssl-redirect');
  const plain: Opened = { port: traced(HTTP), protocol: traced('http') };
  if (!secure && !forced?.value) return [plain];
  const encrypted: Opened = { port: derived(HTTPS, forced), protocol: traced('https') };
  return controller === 'alb' ? [encrypted] : [plain, encrypted];
}

function hasTls({ object }: Ingress): boolean {
  return object.at.field('spec').field('tls').items().length > 0;
}

/** `[{"HTTP": 80}, {"HTTPS": 443}]` */
function listenPorts(annotation: Traced<string>): Opened[] {
  return objectsIn(parsedJson(annotation)).flatMap((entry) =>
    Object.entries(asObject(entry) ?? {}).flatMap(([protocol, number]): Opened[] => {
      const port = numberIn(number);
      if (port === undefined) return [];
      const secure = protocol.toUpperCase() === 'HTTPS';
      return [{ port: derived(port, annotation), protocol: derived(secure ? 'https' : 'http', annotation) }];
    }),
  );
}

type Answers = Pick<Listener, 'routes' | 'otherwise'>;

/** What a listener without encryption answers where Ingresses send their callers to the one with it. */
function redirected(routes: readonly IngressRoute[], users: readonly Ingress[], answers: Answers): Answers {
  const to = users.flatMap((ingress) => ingress.alb.number('ssl-redirect') ?? [])[0];
  // The controller gives the listener a redirect and no rules as soon as one Ingress asks for it.
  if (to) return { routes: [], otherwise: redirectTo(to) };
  const secured = new Set(users.flatMap((ingress) => (sendsToTls(ingress) ? hostsOf(ingress) : [])));
  if (secured.size === 0) return answers;
  if (routes.every((one) => isSecured(one.route, secured))) return { routes: [], otherwise: redirectTo(traced(HTTPS)) };
  return {
    ...answers,
    routes: routes.map(({ route }) =>
      isSecured(route, secured) ? { ...route, action: redirectTo(traced(HTTPS)) } : route,
    ),
  };
}

function redirectTo(port: Traced<number>): RouteAction {
  return { kind: 'redirect', status: derived(301, port), scheme: derived('https', port), port };
}

/** nginx sends callers of hosts with a certificate on, where nothing else is said. */
function sendsToTls(ingress: Ingress): boolean {
  const { controller, nginx } = ingress;
  if (nginx.flag('force-ssl-redirect')?.value) return true;
  return controller === 'nginx' && hasTls(ingress) && nginx.flag('ssl-redirect')?.value !== false;
}

/** The hosts whose callers are sent on; `*` for all. */
function hostsOf(ingress: Ingress): string[] {
  const hosts = securedHosts(ingress);
  return hosts.length > 0 && !ingress.nginx.flag('force-ssl-redirect')?.value ? hosts : ['*'];
}

function isSecured({ hosts }: Route, secured: ReadonlySet<string>): boolean {
  return secured.has('*') || (hosts.length > 0 && hosts.every(({ value }) => secured.has(value)));
}

function unique(values: readonly Traced<string>[]): Traced<string>[] {
  return values.filter((value, index) => values.findIndex((one) => one.value === value.value) === index);
}

/** Says what becomes of the certificates that an Ingress names as Secrets. */
export function noteTls({ object, alb }: Ingress): void {
  const arn = alb.text('certificate-arn');
  for (const entry of object.at.field('spec').field('tls').objects()) {
    const hosts = entry.field('hosts');
    const names = hosts
      .items()
      .flatMap((host) => asString(host.value) ?? [])
      .join(', ');
    hosts.note('approximate', 'The certificate of the listener has to cover these hosts.');
    const message = arn
      ? 'The load balancer takes the certificate of `certificate-arn`.'
      : `Issue a certificate${names && ` for ${names}`} in ACM, or import that of the Secret, and give its ARN.`;
    entry.field('secretName').note(arn ? 'approximate' : 'needs-decision', message);
  }
}
