import type { Cursor } from '../../../cursor.ts';
import type { Named, RouteAction, RouteTarget } from '../../../model.ts';
import { derived, noted, type Traced, traced } from '../../../trace.ts';
import { annotationsOf } from '../annotations.ts';
import type { CheckNames } from '../target-check.ts';
import { portOfService, type TargetSettings, targetsOf } from '../targets.ts';
import { readAction } from './alb-actions.ts';
import { ALB, type Ingress } from './ingress.ts';

export const CHECKS: CheckNames = {
  path: 'healthcheck-path',
  port: 'healthcheck-port',
  protocol: 'healthcheck-protocol',
  interval: 'healthcheck-interval-seconds',
  timeout: 'healthcheck-timeout-seconds',
  healthy: 'healthy-threshold-count',
  unhealthy: 'unhealthy-threshold-count',
  codes: 'success-codes',
};

/** What answers while nothing is there to answer, as the controllers do. */
const UNAVAILABLE = 503;

export interface Backend {
  readonly action: RouteAction;
  /** The name of its Service, which annotations refer to. */
  readonly serviceName: string;
}

/** A backend of an Ingress, in the forms of v1 and of the versions before. */
export function readBackend(at: Cursor, ingress: Ingress): Backend {
  const v1 = at.field('service');
  const name = v1.isObject() ? v1.field('name').string() : at.field('serviceName').string();
  const port =
    v1.field('port').field('number').number() ??
    named(v1.field('port').field('name').string()) ??
    at.field('servicePort').scalar();
  if (!name)
    return { serviceName: '', action: unavailable(at, 'The backend is no Service: build what answers instead.') };
  const action =
    port?.value === 'use-annotation'
      ? readAction(name, port, ingress, (...wanted) => serviceTargets(ingress, ...wanted))
      : undefined;
  return { serviceName: name.value, action: action ?? forward(at, name, port, ingress) };
}

/** Load balancers know ports by number. */
function named(port: Traced<string> | undefined): Traced<string> | undefined {
  if (!port || port.value === 'use-annotation') return port;
  return noted(port, 'approximate', `\`${port.value}\` stands for its number here.`);
}

function forward(
  at: Cursor,
  name: Traced<string>,
  port: Traced<number | string> | undefined,
  ingress: Ingress,
): RouteAction {
  const targets = serviceTargets(ingress, name, port);
  if (targets.length > 0) return { kind: 'forward', targets };
  return unavailable(
    at,
    `Service ${name.value} is not among the inputs, has no such port or leads to no workload: requests are answered with ${UNAVAILABLE}. Put a target group there.`,
  );
}

function unavailable(at: Cursor, message: string): RouteAction {
  at.note('needs-decision', message);
  return { kind: 'answer', status: traced(UNAVAILABLE) };
}

/** The targets behind a Service in the namespace of an Ingress; none when there are none. */
function serviceTargets(
  ingress: Ingress,
  name: Traced<string>,
  port: Traced<number | string> | undefined,
  weight?: Traced<number>,
): RouteTarget[] {
  const service = ingress.services.find((one) => one.namespace === ingress.namespace && one.name.value === name.value);
  const servicePort = service && portOfService(service, wantedPort(port));
  if (!service || !servicePort) return [];
  return targetsOf(service, servicePort, settingsOf(ingress, service.object.at), weight).map((target) => ({
    ...target,
    // The names of the Service and its port are what is left of the backend.
    protocol: derived(target.protocol?.value ?? ('http' as const), target.protocol, name, port),
  }));
}

function wantedPort(port: Traced<number | string> | undefined): number | string | undefined {
  const value = port?.value;
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}

/** Annotations on the Service come before those on the Ingress. */
function settingsOf({ object, nginx }: Ingress, service: Cursor): TargetSettings {
  const annotations = annotationsOf([service, object.at], ALB);
  const protocol = annotations.text('backend-protocol') ?? nginx.text('backend-protocol');
  const version = annotations.text('backend-protocol-version');
  const spoken = /^GRPC/i.test(protocol?.value ?? '') ? protocol : version;
  const application = spoken && APPLICATIONS[spoken.value.toUpperCase()];
  return {
    kind: 'http',
    annotations,
    checkNames: CHECKS,
    ...(protocol && { protocol: derived(/S$/i.test(protocol.value) ? 'https' : 'http', protocol) }),
    ...(application && { application: derived(application, spoken) }),
    attributes: [...annotations.pairs('target-group-attributes'), ...affinity(nginx)],
  };
}

const APPLICATIONS: Readonly<Record<string, 'http2' | 'grpc'>> = {
  HTTP2: 'http2',
  GRPC: 'grpc',
  GRPCS: 'grpc',
};

/** Sticky sessions by cookie. */
function affinity(nginx: Ingress['nginx']): Named[] {
  const wanted = nginx.text('affinity');
  if (wanted?.value !== 'cookie') return [];
  const seconds = nginx.number('session-cookie-max-age') ?? nginx.number('session-cookie-expires');
  return [
    { name: traced('stickiness.enabled'), value: derived('true', wanted) },
    { name: traced('stickiness.type'), value: derived('lb_cookie', wanted) },
    ...(seconds
      ? [{ name: traced('stickiness.lb_cookie.duration_seconds'), value: derived(String(seconds.value), seconds) }]
      : []),
  ];
}
