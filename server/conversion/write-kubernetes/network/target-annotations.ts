import type { Named, RouteTarget } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import { tracedIn } from '../say.ts';
import type { Backend } from './backends.ts';

/** What the load balancer is to know of a target, as annotations of the Service that leads there. */
const HTTP = 'alb.ingress.kubernetes.io/';
const PORTS = 'service.beta.kubernetes.io/aws-load-balancer-';

/** The names of the settings, which differ between the two kinds of load balancers. */
const NAMES = {
  protocol: ['healthcheck-protocol', 'healthcheck-protocol'],
  port: ['healthcheck-port', 'healthcheck-port'],
  path: ['healthcheck-path', 'healthcheck-path'],
  interval: ['healthcheck-interval-seconds', 'healthcheck-interval'],
  timeout: ['healthcheck-timeout-seconds', 'healthcheck-timeout'],
  healthy: ['healthy-threshold-count', 'healthcheck-healthy-threshold'],
  unhealthy: ['unhealthy-threshold-count', 'healthcheck-unhealthy-threshold'],
  codes: ['success-codes', 'healthcheck-success-codes'],
} as const;

const OWN_GROUP = 'The controller makes a target group of its own for these pods.';
const SHARED = 'Another target leads through the same Service with other settings: those of the first count.';

/** Adds what is known of a target to the Service it is reached by. The first of several targets counts. */
export function annotateTarget(
  target: RouteTarget,
  { service }: Pick<Backend, 'service'>,
  kind: 'http' | 'ports',
  desk: Desk,
): void {
  desk.say(target.group, 'exact', OWN_GROUP);
  const prefix = kind === 'http' ? HTTP : PORTS;
  const wanted: Record<string, Traced<string> | undefined> = {};
  for (const [member, [http, ports]] of Object.entries(NAMES)) {
    const value = target.check?.[member as keyof typeof NAMES];
    const text = member === 'protocol' ? String(value?.value).toUpperCase() : String(value?.value);
    if (value) wanted[`${prefix}${kind === 'http' ? http : ports}`] = derived(text, value);
  }
  const attributes = listOf(target.attributes);
  if (attributes) wanted[`${prefix}target-group-attributes`] = attributes;
  if (kind === 'http') addProtocols(target, wanted);
  for (const [name, value] of Object.entries(wanted)) {
    const known = service.annotations[name] as Traced<string> | undefined;
    if (!value) continue;
    if (known && known.value !== value.value) desk.say(value, 'dropped', SHARED);
    else service.annotations[name] = known ? derived(known.value, known, value) : value;
  }
  for (const part of tracedIn(target, ['port'])) desk.say(part, 'exact', 'It is so without being said.');
}

function addProtocols(
  { protocol, application }: RouteTarget,
  wanted: Record<string, Traced<string> | undefined>,
): void {
  if (protocol?.value === 'https') wanted[`${HTTP}backend-protocol`] = derived('HTTPS', protocol);
  const version = application?.value === 'grpc' ? 'GRPC' : application?.value === 'http2' ? 'HTTP2' : undefined;
  if (application && version) wanted[`${HTTP}backend-protocol-version`] = derived(version, application);
}

/** `a=1,b=2` */
export function listOf(settings: readonly Named[]): Traced<string> | undefined {
  if (settings.length === 0) return undefined;
  const text = settings.map(({ name, value }) => `${name.value}=${value.value}`).join(',');
  return derived(text, ...settings.flatMap(({ name, value }) => [name, value]));
}

/** Several texts with commas between. */
export function joined(values: readonly Traced<string>[]): Traced<string> | undefined {
  return values.length > 0 ? derived(values.map(({ value }) => value).join(','), ...values) : undefined;
}
