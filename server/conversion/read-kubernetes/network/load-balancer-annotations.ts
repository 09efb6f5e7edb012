import type { Named } from '../../model.ts';
import { derived, type Fidelity, type Traced, traced } from '../../trace.ts';
import type { Annotations } from './annotations.ts';
import type { CheckNames } from './target-check.ts';

/** https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/ */
export const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

export const CHECKS: CheckNames = {
  path: 'healthcheck-path',
  port: 'healthcheck-port',
  protocol: 'healthcheck-protocol',
  interval: 'healthcheck-interval',
  timeout: 'healthcheck-timeout',
  healthy: 'healthcheck-healthy-threshold',
  unhealthy: 'healthcheck-unhealthy-threshold',
  codes: 'healthcheck-success-codes',
};

/** Settings that have an annotation of their own, and what AWS calls them. */
const BALANCER: Readonly<Record<string, string>> = {
  'cross-zone-load-balancing-enabled': 'load_balancing.cross_zone.enabled',
  'access-log-enabled': 'access_logs.s3.enabled',
  'access-log-s3-bucket-name': 'access_logs.s3.bucket',
  'access-log-s3-bucket-prefix': 'access_logs.s3.prefix',
};
const TARGETS: Readonly<Record<string, string>> = {
  'connection-draining-timeout': 'deregistration_delay.timeout_seconds',
};

/** What becomes of the other annotations that are known. */
const NOTES: Readonly<Record<string, readonly [Fidelity, string]>> = {
  type: ['exact', 'It chooses a Network Load Balancer, which it is.'],
  'nlb-target-type': ['approximate', 'Targets are the addresses of tasks, whatever they were before.'],
  subnets: ['needs-decision', 'Choose the subnets of the load balancer when you deploy.'],
  'eip-allocations': ['dropped', 'Give the load balancer its Elastic IP addresses by `SubnetMappings`.'],
  'private-ipv4-addresses': ['dropped', 'Give the load balancer its addresses by `SubnetMappings`.'],
  'ipv6-addresses': ['dropped', 'Give the load balancer its addresses by `SubnetMappings`.'],
  'ip-address-type': ['dropped', 'Set `IpAddressType` of the load balancer, with subnets that have IPv6.'],
  'target-node-labels': ['exact', 'Nodes are no targets any more: tasks are.'],
  'manage-backend-security-group-rules': ['exact', 'The rules between load balancer and tasks are always written.'],
  'connection-draining-enabled': ['exact', 'Target groups always drain.'],
  'connection-idle-timeout': ['dropped', 'A Network Load Balancer has its own idle timeout, 350 seconds for TCP.'],
  'access-log-emit-interval': ['dropped', 'A Network Load Balancer writes its log every 5 minutes.'],
  'alpn-policy': ['dropped', 'Set `AlpnPolicy` of the TLS listener.'],
  'extra-security-groups': ['needs-decision', 'Add these security groups to the load balancer.'],
};

/** Attributes of the load balancer and of its target groups. */
export function readAttributes(annotations: Annotations): {
  readonly balancer: readonly Named[];
  readonly targets: readonly Named[];
} {
  const single = (table: Readonly<Record<string, string>>): Named[] =>
    Object.entries(table).flatMap(([annotation, attribute]) => {
      const value = annotations.text(annotation);
      return value ? [{ name: traced(attribute), value }] : [];
    });
  const proxy = annotations.flag('proxy-protocol');
  return {
    balancer: [...single(BALANCER), ...annotations.pairs('attributes')],
    targets: [
      ...single(TARGETS),
      ...(proxy?.value ? [{ name: traced('proxy_protocol_v2.enabled'), value: derived('true', proxy) }] : []),
      ...annotations.pairs('target-group-attributes'),
    ],
  };
}

/** Says what becomes of annotations that are not carried over as values. */
export function noteOthers(annotations: Annotations): void {
  for (const name of annotations.names()) {
    const [fidelity, message] = (Object.hasOwn(NOTES, name) ? NOTES[name] : undefined) ?? [];
    if (fidelity && message) annotations.note(name, fidelity, message);
  }
}

/** Whether the load balancer is reached from the internet; undefined where no annotation says so. */
export function readScheme(annotations: Annotations): Traced<boolean> | undefined {
  const scheme = annotations.text('scheme');
  if (scheme) return derived(scheme.value === 'internet-facing', scheme);
  const internal = annotations.flag('internal');
  return internal && derived(!internal.value, internal);
}
