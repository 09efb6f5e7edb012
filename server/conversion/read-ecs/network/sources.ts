import type { Traced } from '../../trace.ts';
import { listAt, textAt } from '../scalars.ts';
import { type AwsResource, keyAt } from '../template/scope.ts';
import { ingressRules, SECURITY_GROUP } from './security-groups.ts';

const EVERYWHERE = new Set(['0.0.0.0/0', '::/0']);

/** The addresses that may come in, as the security groups of a load balancer say; none where anybody may, or nobody knows. */
export function readSources({ at, scope }: AwsResource, resources: readonly AwsResource[]): Traced<string>[] {
  const keys = listAt(at.field('SecurityGroups')).map((one) => keyAt(scope, one));
  const groups = resources.filter((one) => one.type === SECURITY_GROUP && one.keys.some((key) => keys.includes(key)));
  if (keys.length === 0 || groups.length < keys.length) return [];
  const cidrs = groups
    .flatMap((group) => ingressRules(group, resources))
    .map(({ at: rule }) => textAt(rule.field('CidrIp')) ?? textAt(rule.field('CidrIpv6')));
  const known = cidrs.flatMap((one) => one ?? []);
  if (known.length < cidrs.length || known.some(({ value }) => EVERYWHERE.has(value))) return [];
  return [...new Map(known.map((one) => [one.value, one])).values()];
}
