import type { Entrance, Listener, Port, Route, RouteTarget, Workload } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import { container, from, workload } from './support.ts';

/** A workload with one port, which has a name for callers. */
export function served(name: string, parts: Partial<Workload> = {}, number = 8080): { workload: Workload; port: Port } {
  const port: Port = { number: from(number), protocol: from('tcp') };
  const endpoint = {
    name: from(name),
    origin: { file: 'app.yaml', title: `Service ${name}` },
    ports: [{ number: from(80), target: port }],
  };
  return {
    port,
    workload: workload({ containers: [container({ ports: [port] })], endpoints: [endpoint], ...parts }, name),
  };
}

export function target(port: Port, parts: Partial<RouteTarget> = {}, name = 'web'): RouteTarget {
  return { workload: name, port, protocol: from('http'), attributes: [], ...parts };
}

export function route(targets: readonly RouteTarget[], parts: Partial<Route> = {}): Route {
  return {
    origin: { file: 'app.yaml', title: 'Ingress shop' },
    hosts: [],
    paths: [],
    headers: [],
    queries: [],
    methods: [],
    addresses: [],
    action: { kind: 'forward', targets },
    ...parts,
  };
}

export function listener(routes: readonly Route[], parts: Partial<Listener> = {}): Listener {
  return { port: from(80), protocol: from('http'), certificates: [], routes, ...parts };
}

export function entrance(listeners: readonly Listener[], parts: Partial<Entrance> = {}): Entrance {
  return {
    kind: 'http',
    name: from('shop'),
    origin: { file: 'app.yaml', title: 'Ingress shop' },
    anchor: [{ file: 'app.yaml', document: 1, pointer: '/kind' }],
    open: from(true),
    listeners,
    sources: [],
    securityGroups: [],
    attributes: [],
    labels: [],
    ...parts,
  };
}

export function path(match: 'exact' | 'prefix' | 'pattern' | 'expression', value: string): Route['paths'][number] {
  return { match: traced(match), path: from(value) };
}
