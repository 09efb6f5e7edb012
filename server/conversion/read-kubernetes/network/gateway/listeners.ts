import { asString } from '../../../../syntax/value.ts';
import type { Cursor } from '../../../cursor.ts';
import type { Listener, RouteAction } from '../../../model.ts';
import { derived, noted, type Traced, traced } from '../../../trace.ts';
import { namespaceOf, type ObjectAt } from '../../objects.ts';
import { byRank, type RankedRoute } from '../rank.ts';
import type { Service } from '../service.ts';
import { readBackends } from './backends.ts';
import { type Gateway, goesThrough } from './gateways.ts';
import { readRules } from './rules.ts';
import type { GatewaySettings } from './settings.ts';

type Protocol = Listener['protocol']['value'];

/** The listeners of a Gateway: those of one port are one, as a load balancer has it. */
export function readListeners(
  gateway: Gateway,
  object: ObjectAt,
  services: readonly Service[],
  settings: GatewaySettings,
): Listener[] {
  const byPort = new Map<string, Cursor[]>();
  for (const listener of object.at.field('spec').field('listeners').objects()) {
    const key = `${protocolOf(listener) === 'udp' ? 'udp' : 'tcp'} ${String(listener.field('port').value)}`;
    byPort.set(key, [...(byPort.get(key) ?? []), listener]);
  }
  return [...byPort.values()].flatMap((listeners) => readPort(listeners, gateway, services, settings));
}

function readPort(
  listeners: readonly Cursor[],
  gateway: Gateway,
  services: readonly Service[],
  settings: GatewaySettings,
): Listener[] {
  const ports = listeners.flatMap((one) => one.field('port').number() ?? []);
  const protocols = listeners.flatMap((one) => one.field('protocol').string() ?? []);
  const [first] = listeners;
  const [port] = ports;
  if (!first || !port) return [];
  listeners.forEach(noteCertificates);
  const protocol = protocolOf(first);
  const { certificates, policy } = settings.listener(`${String(protocols[0]?.value).toUpperCase()}:${port.value}`);
  const through = listeners.flatMap((listener) =>
    gateway.routes.filter((route) => goesThrough(route, gateway, listener)).map((route) => ({ route, listener })),
  );
  const common = {
    port: derived(port.value, ...ports),
    protocol: derived(protocol, ...protocols),
    certificates,
    ...(policy && { policy }),
  };
  if (protocol !== 'http' && protocol !== 'https') {
    const action = forwardOf(
      through.map(({ route }) => route),
      services,
    );
    return action ? [{ ...common, routes: [], otherwise: action }] : [];
  }
  const routes = through.flatMap(({ route, listener }) =>
    readRules(route, listener.field('hostname').string(), services),
  );
  return [{ ...common, routes: inOrder(routes) }];
}

function inOrder(routes: readonly RankedRoute[]): Listener['routes'] {
  return [...routes].sort(byRank).map(({ route }) => route);
}

function protocolOf(listener: Cursor): Protocol {
  const protocol = (asString(listener.field('protocol').value) ?? 'HTTP').toUpperCase();
  if (protocol === 'TLS') return listener.field('tls').field('mode').value === 'Passthrough' ? 'tcp' : 'tls';
  const known: readonly Protocol[] = ['http', 'https', 'tcp', 'udp'];
  return known.find((one) => one.toUpperCase() === protocol) ?? 'http';
}

/** Where connections go: a listener for connections has one rule only. */
function forwardOf(routes: readonly ObjectAt[], services: readonly Service[]): RouteAction | undefined {
  const [first, ...others] = routes;
  for (const other of others) {
    const message = 'A listener for connections has one destination: give this route a port of its own.';
    other.at.field('spec').note('needs-decision', message);
  }
  const rule = first?.at.field('spec').field('rules').objects()[0];
  if (!first || !rule) return undefined;
  first.at
    .field('spec')
    .field('hostnames')
    .note('dropped', 'A Network Load Balancer does not look at the name that a caller of TLS asks for.');
  return readBackends(rule, namespaceOf(first.at), services, 'ports');
}

function noteCertificates(listener: Cursor): void {
  const tls = listener.field('tls');
  tls.field('mode').note('exact', 'The protocol of the listener says it.');
  for (const ref of tls.field('certificateRefs').objects()) {
    const host = asString(listener.field('hostname').value);
    ref.note(
      'needs-decision',
      `Issue a certificate${host ? ` for ${host}` : ''} in ACM, or import that of the Secret, and give its ARN.`,
    );
  }
}

/** One listener for the routes of a Gateway that is not among the inputs. */
export function assumedListener(gateway: Gateway, services: readonly Service[]): Listener[] {
  const routes = gateway.routes
    .filter(({ resource }) => resource.kind === 'HTTPRoute' || resource.kind === 'GRPCRoute')
    .flatMap((route) => readRules(route, undefined, services));
  for (const { at, resource } of gateway.routes) {
    if (resource.kind !== 'HTTPRoute' && resource.kind !== 'GRPCRoute')
      at.note(
        'needs-decision',
        `Gateway ${gateway.name} is not among the inputs, so its ports are not known. Add it and convert again.`,
      );
  }
  if (routes.length === 0) return [];
  const sources = gateway.routes.map(({ at }) => at.field('spec').field('parentRefs').source);
  const port: Traced<number> = noted(
    traced(80, sources),
    'needs-decision',
    `Gateway ${gateway.name} is not among the inputs: HTTP on port 80 is taken. Add it and convert again.`,
  );
  return [{ port, protocol: traced('http'), certificates: [], routes: inOrder(routes) }];
}
