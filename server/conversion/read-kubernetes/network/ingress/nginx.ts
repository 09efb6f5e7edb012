import type { RouteAction } from '../../../model.ts';
import { derived, type Fidelity, type Traced, traced } from '../../../trace.ts';
import type { Ingress } from './ingress.ts';

/** Whether the path of an Ingress is a regular expression for nginx. */
export function usesExpressions({ nginx }: Ingress, path: string): boolean {
  return (
    (nginx.flag('use-regex')?.value === true || nginx.text('rewrite-target') !== undefined) &&
    /[()|*+\\[\]^$]/.test(path)
  );
}

type Rewrite = NonNullable<Extract<RouteAction, { kind: 'forward' }>['rewrite']>;

/** What takes the place of the path of a request: `rewrite-target`, which nginx puts in place of all of it. */
export function rewriteOf({ nginx }: Ingress, path: Traced<string>): Rewrite | undefined {
  const target = nginx.text('rewrite-target');
  if (!target) return undefined;
  const whole = /(?:\*\)?|\$)$/.test(path.value) ? path.value : `${path.value}.*`;
  const pattern = `^${whole.replace(/^\^/, '')}`;
  const groups = pattern.match(/(?<!\\)\((?!\?)/g)?.length ?? 0;
  // What a group is that the path does not have: nothing for nginx, an error for a load balancer.
  const replacement = target.value.replace(/\$(\d)/g, (group, digit: string) => (Number(digit) > groups ? '' : group));
  return { pattern: derived(pattern, path), replacement: { ...target, value: replacement } };
}

/** The answer of an Ingress that sends callers elsewhere, whatever its backends are. */
export function ownAction({ nginx }: Ingress): RouteAction | undefined {
  const permanent = nginx.text('permanent-redirect');
  const target = permanent ?? nginx.text('temporal-redirect');
  if (!target) return undefined;
  const url = /^(?:([a-z]+):\/\/)?([^/:?]+)?(?::(\d+))?(\/[^?]*)?(?:\?(.*))?$/i.exec(
    target.value.replace('$request_uri', ''),
  );
  const [, scheme, host, port, path, query] = url ?? [];
  const keepsPath = target.value.includes('$request_uri');
  return {
    kind: 'redirect',
    status: derived(permanent ? 301 : 302, target),
    ...(scheme && { scheme: derived(scheme.toLowerCase(), target) }),
    ...(host && { host: derived(host, target) }),
    ...(port && { port: derived(Number(port), target) }),
    ...(!keepsPath && { path: derived(path ?? '/', target) }),
    ...(query !== undefined && { query: derived(query, target) }),
  };
}

/** Only these may use the routes of the Ingress. */
export function sourceAddresses({ nginx }: Ingress): Traced<string>[] {
  const allowed = nginx.list('allowlist-source-range');
  return allowed.length > 0 ? allowed : nginx.list('whitelist-source-range');
}

/** What a canary Ingress takes from the one of the same host and path. */
export type Canary =
  | { readonly by: 'weight'; readonly weight: Traced<number>; readonly total: number }
  | { readonly by: 'header'; readonly name: Traced<string>; readonly value: Traced<string> };

export function canaryOf({ nginx }: Ingress): Canary | undefined {
  const canary = nginx.flag('canary');
  if (!canary?.value) return undefined;
  const header = nginx.text('canary-by-header');
  const cookie = nginx.text('canary-by-cookie');
  const value = nginx.text('canary-by-header-value');
  if (header) return { by: 'header', name: derived(header.value, header, canary), value: value ?? traced('always') };
  if (cookie) {
    const text = derived(`*${cookie.value}=always*`, cookie);
    return { by: 'header', name: derived('Cookie', canary), value: text };
  }
  const weight = nginx.number('canary-weight');
  const total = nginx.number('canary-weight-total')?.value ?? 100;
  return { by: 'weight', weight: derived(weight?.value ?? 0, weight, canary), total };
}

const LIMITS = 'Nothing in a load balancer does it. Do it in the application, or put nginx as a container beside it.';

/** What becomes of annotations that are not carried over as values. */
const NOTES: Readonly<Record<string, readonly [Fidelity, string]>> = {
  'use-regex': [
    'approximate',
    'The paths become regular expressions of the listener rules, which tell upper from lower case.',
  ],
  'proxy-body-size': ['exact', 'A load balancer has no limit for what is sent to containers.'],
  'proxy-read-timeout': ['dropped', 'Set `idle_timeout.timeout_seconds` of the load balancer, 60 seconds by default.'],
  'proxy-send-timeout': ['dropped', 'Set `idle_timeout.timeout_seconds` of the load balancer, 60 seconds by default.'],
  'proxy-connect-timeout': ['dropped', 'A load balancer connects within 10 seconds; that cannot be set.'],
  'auth-url': [
    'needs-decision',
    'Callers get in without: let the HTTPS listener authenticate with an OpenID provider or Amazon Cognito, or do it in the application.',
  ],
  'auth-type': [
    'needs-decision',
    'Callers get in without: a load balancer knows no passwords. Let it authenticate with an OpenID provider, or do it in the application.',
  ],
  'limit-rps': ['dropped', 'Limit requests with a rate-based rule of AWS WAF.'],
  'limit-rpm': ['dropped', 'Limit requests with a rate-based rule of AWS WAF.'],
  'limit-connections': ['dropped', 'Limit requests with a rate-based rule of AWS WAF.'],
  'enable-cors': ['dropped', 'Set the CORS headers as attributes of the listener, or in the application.'],
  'configuration-snippet': ['dropped', LIMITS],
  'server-snippet': ['dropped', LIMITS],
  'denylist-source-range': ['needs-decision', 'Callers from there get in: block the addresses with AWS WAF.'],
  'session-cookie-name': ['dropped', 'The cookie of the load balancer is called AWSALB.'],
  'affinity-mode': ['approximate', 'A load balancer keeps callers on their task as long as it lives.'],
  'backend-protocol': ['exact', 'It is the protocol of the target group.'],
};

/** Says of the annotations for nginx what becomes of them, as far as that is known. */
export function noteNginx({ nginx }: Ingress): void {
  for (const name of nginx.names()) {
    const [fidelity, message] = (Object.hasOwn(NOTES, name) ? NOTES[name] : undefined) ?? [];
    if (fidelity && message) nginx.note(name, fidelity, message);
    else if (!READ.has(name)) nginx.note(name, 'dropped', LIMITS);
  }
}

/** Those whose values are carried over. */
const READ = new Set([
  'affinity',
  'allowlist-source-range',
  'canary',
  'canary-by-cookie',
  'canary-by-header',
  'canary-by-header-value',
  'canary-weight',
  'canary-weight-total',
  'force-ssl-redirect',
  'permanent-redirect',
  'rewrite-target',
  'session-cookie-expires',
  'session-cookie-max-age',
  'ssl-redirect',
  'temporal-redirect',
  'whitelist-source-range',
]);
