import { asObject, asString, type ObjectValue } from '../../../../syntax/value.ts';
import type { Route, RouteAction, RouteTarget } from '../../../model.ts';
import { derived, noted, type Traced } from '../../../trace.ts';
import { member, numberIn, objectsIn, parsedJson, textsIn } from '../json-annotation.ts';
import type { Ingress } from './ingress.ts';

/** The targets behind a port of a Service; none when there are none. */
export type FindTargets = (
  service: Traced<string>,
  port: Traced<number | string> | undefined,
  weight?: Traced<number>,
) => RouteTarget[];

/** `actions.NAME`, for a backend whose port is `use-annotation`. Undefined when there is none that can be read. */
export function readAction(
  name: Traced<string>,
  port: Traced<unknown>,
  ingress: Ingress,
  targetsOf: FindTargets,
): RouteAction | undefined {
  const annotation = ingress.alb.text(`actions.${name.value}`);
  const config = annotation && asObject(parsedJson(annotation));
  if (!annotation || !config) return undefined;
  const from = derived(annotation.value, annotation, name, port);
  const type = asString(member(config, 'type'));
  if (type === 'redirect') return readRedirect(asObject(member(config, 'redirectConfig')) ?? {}, from);
  if (type === 'fixed-response') return readAnswer(asObject(member(config, 'fixedResponseConfig')) ?? {}, from);
  if (type === 'forward') return readForward(config, from, targetsOf);
  return undefined;
}

function readRedirect(config: ObjectValue, from: Traced<string>): RouteAction {
  const part = (name: string, unchanged: string): Traced<string> | undefined => {
    const value = asString(member(config, name));
    return value === undefined || value === unchanged ? undefined : derived(value, from);
  };
  const scheme = part('protocol', '#{protocol}');
  const host = part('host', '#{host}');
  const path = part('path', '/#{path}');
  const query = part('query', '#{query}');
  const port = numberIn(member(config, 'port'));
  return {
    kind: 'redirect',
    status: derived(/302/.test(String(member(config, 'statusCode'))) ? 302 : 301, from),
    ...(scheme && { scheme: derived(scheme.value.toLowerCase(), scheme) }),
    ...(host && { host }),
    ...(port !== undefined && { port: derived(port, from) }),
    ...(path && { path }),
    ...(query && { query }),
  };
}

function readAnswer(config: ObjectValue, from: Traced<string>): RouteAction {
  const type = asString(member(config, 'contentType'));
  const body = asString(member(config, 'messageBody'));
  return {
    kind: 'answer',
    status: derived(numberIn(member(config, 'statusCode')) ?? 503, from),
    ...(type !== undefined && { type: derived(type, from) }),
    ...(body !== undefined && { body: derived(body, from) }),
  };
}

const STICKY =
  'Callers are not kept with one of the target groups: add `TargetGroupStickinessConfig` to the action for that.';

function readForward(config: ObjectValue, from: Traced<string>, targetsOf: FindTargets): RouteAction | undefined {
  const forward = asObject(member(config, 'forwardConfig'));
  const groups = objectsIn(member(forward, 'targetGroups'));
  const said =
    member(asObject(member(forward, 'targetGroupStickinessConfig')), 'enabled') === true
      ? noted(from, 'approximate', STICKY)
      : from;
  const targets = (groups.length > 0 ? groups : [config]).flatMap((group): RouteTarget[] => {
    const service = asString(member(group, 'serviceName'));
    if (service === undefined) return [];
    const port = member(group, 'servicePort');
    const number = numberIn(port) ?? asString(port);
    const weight = numberIn(member(group, 'weight'));
    return targetsOf(
      derived(service, said),
      number === undefined ? undefined : derived(number, from),
      weight === undefined ? undefined : derived(weight, from),
    );
  });
  if (targets.length > 0) return { kind: 'forward', targets };
  const message =
    'It forwards to a target group that exists already, whose targets are none of these workloads: put its ARN into the rule.';
  return { kind: 'answer', status: noted(derived(503, from), 'needs-decision', message) };
}

type Conditions = Pick<Route, 'hosts' | 'paths' | 'headers' | 'queries' | 'methods' | 'addresses'>;

/**
 * The route with what `conditions.NAME` adds to it: hosts and paths are alternatives to its own, all else has to hold too.
 * Alternatives that a route cannot hold become routes of their own.
 */
export function withConditions(route: Route, name: string, { alb }: Ingress): Route[] {
  const annotation = alb.text(`conditions.${name}`);
  if (!annotation) return [route];
  return objectsIn(parsedJson(annotation)).reduce<Route[]>(
    (routes, condition) => routes.flatMap((one) => addCondition(one, condition, annotation)),
    [route],
  );
}

function addCondition(route: Route, condition: ObjectValue, from: Traced<string>): Route[] {
  const config = (name: string): ObjectValue => asObject(member(condition, `${name}Config`)) ?? {};
  const values = (name: string): Traced<string>[] => textsIn(member(config(name), 'values'), from);
  const add = (more: Partial<Conditions>): Route => ({ ...route, ...more });
  switch (asString(member(condition, 'field'))) {
    case 'host-header':
      return [add({ hosts: [...route.hosts, ...values('hostHeader')] })];
    case 'path-pattern': {
      const paths = values('pathPattern').map((path) => ({ match: derived('pattern' as const, from), path }));
      return [add({ paths: [...route.paths, ...paths] })];
    }
    case 'http-request-method':
      return [add({ methods: [...route.methods, ...values('httpRequestMethod')] })];
    case 'source-ip':
      return [add({ addresses: [...route.addresses, ...values('sourceIp')] })];
    case 'http-header': {
      const name = asString(member(config('httpHeader'), 'httpHeaderName'));
      if (name === undefined) return [route];
      return values('httpHeader').map((value) =>
        add({ headers: [...route.headers, { name: derived(name, from), value }] }),
      );
    }
    case 'query-string':
      return objectsIn(member(config('queryString'), 'values')).map((pair) => {
        const key = derived(asString(member(pair, 'key')) ?? '', from);
        return add({
          queries: [...route.queries, { name: key, value: derived(asString(member(pair, 'value')) ?? '', from) }],
        });
      });
    default:
      return [route];
  }
}
