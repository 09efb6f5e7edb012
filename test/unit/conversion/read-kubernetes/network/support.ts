import type { Entrance, Listener, Route, RouteAction, RouteTarget } from '../../../../../server/conversion/model.ts';
import { plain, readTexts } from '../support.ts';

/** A Deployment in the namespace `shop` with a Service of the same name, port 80 to container port 8080. */
export function served(name: string, container = '', service = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: shop}
spec:
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - name: main
          image: x
          ports: [{name: http, containerPort: 8080}]
${indented(container, 10)}---
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: shop}
spec:
  selector: {app: ${name}}
  ports: [{name: web, port: 80, targetPort: http}]
${indented(service, 2)}---
`;
}

function indented(text: string, by: number): string {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => `${' '.repeat(by)}${line}\n`).join('');
}

/** The entrances of some manifests. */
export function entrancesOf(text: string): readonly Entrance[] {
  return readTexts(text).application.entrances;
}

/** The one entrance of some manifests, as lines that people can compare: a line for each listener and each route. */
export function entranceLines(text: string): string[] {
  const [entrance, ...others] = entrancesOf(text);
  if (!entrance || others.length > 0) throw new Error(`${others.length + (entrance ? 1 : 0)} entrances`);
  const { kind, name, open, listeners } = plain(entrance);
  return [`${kind} ${name}${open ? ' open' : ''}`, ...listeners.flatMap(listenerLines)];
}

// biome-ignore lint/suspicious/noExplicitAny: a model without its origins
type Plain = any;

function listenerLines({ port, protocol, certificates, policy, routes, otherwise }: Plain): string[] {
  const head = [`${protocol} ${port}`, ...certificates, ...(policy ? [policy] : [])].join(' ');
  return [head, ...routes.map(routeLine), ...(otherwise ? [`  else ${actionText(otherwise)}`] : [])];
}

function routeLine(route: Plain): string {
  const { hosts, paths, headers, queries, methods, addresses, action } = route as Route & Plain;
  const pairs = (kind: string, list: Plain[]) => list.map(({ name, value }) => `${kind} ${name}=${value}`);
  const conditions = [
    ...hosts,
    ...paths.map(({ match, path }: Plain) => `${match} ${path}`),
    ...pairs('header', headers),
    ...pairs('query', queries),
    ...methods,
    ...addresses,
  ];
  return `  ${conditions.join(' ') || '*'} → ${actionText(action)}`;
}

function actionText(action: Plain): string {
  const { kind, status, scheme, host, port, path, query, body } = action as RouteAction & Plain;
  if (kind === 'answer') return [status, ...(body ? [body] : [])].join(' ');
  if (kind === 'redirect') {
    const parts = [scheme && `${scheme}://`, host, port && `:${port}`, path, query && `?${query}`];
    return `${status} ${parts.filter(Boolean).join('')}`;
  }
  const { rewrite } = action;
  const targets = action.targets.map(targetText).join(', ');
  return rewrite ? `${targets} (${rewrite.pattern} → ${rewrite.replacement})` : targets;
}

function targetText({ workload, port, weight, application }: RouteTarget & Plain): string {
  return [
    `${workload}:${port.number}`,
    ...(application ? [application] : []),
    ...(weight === undefined ? [] : [`×${weight}`]),
  ].join(' ');
}

/** The first target of the one entrance: of its first listener that forwards. */
export function firstTarget(text: string): Plain {
  const listeners = entrancesOf(text).flatMap((entrance) => entrance.listeners as readonly Listener[]);
  const actions = listeners.flatMap(({ routes, otherwise }) => [
    ...routes.map(({ action }) => action),
    ...(otherwise ? [otherwise] : []),
  ]);
  const forward = actions.find((action) => action.kind === 'forward');
  return forward?.kind === 'forward' ? plain(forward.targets[0]) : undefined;
}
