import type { DraftObject } from '../../draft.ts';
import type { Route, RouteAction, RouteTarget } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { tracedIn } from '../say.ts';
import { type IngressDraft, PREFIX } from './ingress-draft.ts';
import { annotateTarget } from './target-annotations.ts';

/** What stands in place of a port where a backend is an action of an annotation. */
const USE_ANNOTATION = 'use-annotation';
const REWRITES = 'Rewriting paths takes version 2.14 of the controller or newer.';
const ELSEWHERE = 'The Ingress is in another namespace, and reaches Services of its own only: write one there.';

type Conditions = Pick<Route, 'headers' | 'queries' | 'methods' | 'addresses'>;

/**
 * The backend for an action: a Service where it only forwards to one, and otherwise an annotation under `name`.
 * Undefined when nothing is left of it.
 */
export function writeBackend(
  action: RouteAction,
  name: string,
  draft: IngressDraft,
  conditions?: readonly object[],
  from: readonly Traced<unknown>[] = [],
): DraftObject | undefined {
  const plain = action.kind === 'forward' && !action.rewrite && !conditions?.length && action.targets.length === 1;
  const backends = action.kind === 'forward' ? backendsOf(action.targets, draft) : [];
  const [first] = backends;
  if (action.kind === 'forward' && !first) return undefined;
  if (plain && first) return { service: { name: first.service, port: { number: first.port } } };
  const { annotations } = draft;
  const parts = action.kind === 'forward' ? action.targets.flatMap(({ weight }) => weight ?? []) : tracedIn(action);
  const value = derived(JSON.stringify(actionOf(action, backends)), ...parts);
  annotations[`${PREFIX}actions.${name}`] = value;
  if (conditions && conditions.length > 0) {
    annotations[`${PREFIX}conditions.${name}`] = derived(JSON.stringify(conditions), ...from);
  }
  if (action.kind === 'forward' && action.rewrite) {
    const { pattern, replacement } = action.rewrite;
    const rewrites = [{ regex: pattern.value, replace: replacement.value }];
    const transform = JSON.stringify([{ type: 'url-rewrite', urlRewriteConfig: { rewrites } }]);
    annotations[`${PREFIX}transforms.${name}`] = noted(
      derived(transform, pattern, replacement),
      'approximate',
      REWRITES,
    );
  }
  return { service: { name, port: { name: USE_ANNOTATION } } };
}

interface PlainBackend {
  readonly service: string;
  readonly port: RouteTarget['port']['number']['value'];
  readonly weight?: number;
}

function backendsOf(targets: readonly RouteTarget[], { backend, desk, namespace }: IngressDraft): PlainBackend[] {
  return targets.flatMap((target) => {
    const found = backend(target);
    if (!found) return [];
    if (found.plan.namespace?.value !== namespace) {
      for (const part of tracedIn(target, ['port'])) desk.say(part, 'needs-decision', ELSEWHERE);
      return [];
    }
    annotateTarget(target, found, 'http', desk);
    const { service, port } = found;
    return [
      {
        service: service.name.value,
        port: port.number.value,
        ...(target.weight && { weight: target.weight.value }),
      },
    ];
  });
}

function actionOf(action: RouteAction, backends: readonly PlainBackend[]): object {
  if (action.kind === 'forward') {
    const targetGroups = backends.map(({ service, port, weight }) => ({
      serviceName: service,
      servicePort: typeof port === 'number' ? port : String(port),
      ...(weight !== undefined && { weight }),
    }));
    return { type: 'forward', forwardConfig: { targetGroups } };
  }
  if (action.kind === 'redirect') {
    const { status, scheme, host, port, path, query } = action;
    return {
      type: 'redirect',
      redirectConfig: {
        ...(scheme && { protocol: scheme.value.toUpperCase() }),
        ...(host && { host: host.value }),
        ...(port && { port: String(port.value) }),
        ...(path && { path: path.value }),
        ...(query && { query: query.value }),
        statusCode: `HTTP_${status.value}`,
      },
    };
  }
  const { status, type, body } = action;
  return {
    type: 'fixed-response',
    fixedResponseConfig: {
      contentType: type?.value ?? 'text/plain',
      statusCode: String(status.value),
      ...(body && { messageBody: body.value }),
    },
  };
}

/** What a request has to be like besides its host and path, as the controller writes conditions of a rule. */
export function conditionsOf({ headers, queries, methods, addresses }: Conditions): object[] {
  return [
    ...[...new Set(headers.map(({ name }) => name.value))].map((httpHeaderName) => ({
      field: 'http-header',
      httpHeaderConfig: {
        httpHeaderName,
        values: headers.flatMap(({ name, value }) => (name.value === httpHeaderName ? [value.value] : [])),
      },
    })),
    ...(queries.length > 0
      ? [
          {
            field: 'query-string',
            queryStringConfig: { values: queries.map(({ name, value }) => ({ key: name.value, value: value.value })) },
          },
        ]
      : []),
    ...(methods.length > 0
      ? [{ field: 'http-request-method', httpRequestMethodConfig: { values: methods.map(({ value }) => value) } }]
      : []),
    ...(addresses.length > 0
      ? [{ field: 'source-ip', sourceIpConfig: { values: addresses.map(({ value }) => value) } }]
      : []),
  ];
}
