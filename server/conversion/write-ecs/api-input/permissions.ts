import type { Draft, DraftObject } from '../../draft.ts';
import { isTraced } from '../../trace.ts';
import { functionOf } from '../functions.ts';
import type { StackResource } from '../stack.ts';

/** Who is at the other end of a rule: the list of a permission that it stands in, and its name there. */
const PEERS: readonly (readonly [property: string, list: string, member: string])[] = [
  ['CidrIp', 'IpRanges', 'CidrIp'],
  ['CidrIpv6', 'Ipv6Ranges', 'CidrIpv6'],
  ['SourcePrefixListId', 'PrefixListIds', 'PrefixListId'],
  ['DestinationPrefixListId', 'PrefixListIds', 'PrefixListId'],
  ['SourceSecurityGroupId', 'UserIdGroupPairs', 'GroupId'],
  ['DestinationSecurityGroupId', 'UserIdGroupPairs', 'GroupId'],
];

const APART = new Set(['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress']);

/**
 * Rules of security groups as permissions; those of a group that are resources of their own go into one call.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export function withPermissions(resources: readonly StackResource[]): StackResource[] {
  const merged = new Map<string, StackResource>();
  for (const resource of resources) {
    const { id, type, properties } = resource;
    if (type === 'AWS::EC2::SecurityGroup') {
      const { SecurityGroupIngress, SecurityGroupEgress, ...own } = properties;
      const lists = {
        SecurityGroupIngress: permissions(SecurityGroupIngress),
        SecurityGroupEgress: permissions(SecurityGroupEgress),
      };
      merged.set(id, { ...resource, properties: { ...own, ...lists } });
    } else if (APART.has(type)) {
      const { GroupId, ...rule } = properties;
      const key = `${keyOf(GroupId)}.${type.endsWith('Ingress') ? 'Ingress' : 'Egress'}`;
      const before = (merged.get(key)?.properties.IpPermissions ?? []) as readonly Draft[];
      const list = [...before, permission(rule)];
      merged.set(key, { ...resource, id: key, properties: { GroupId, IpPermissions: list } });
    } else merged.set(id, resource);
  }
  return [...merged.values()];
}

function permissions(rules: Draft | undefined): Draft | undefined {
  if (!Array.isArray(rules) || isTraced(rules)) return undefined;
  return (rules as DraftObject[]).map(permission);
}

function permission({ IpProtocol, FromPort, ToPort, Description, ...peer }: DraftObject): DraftObject {
  const ends = PEERS.flatMap(([property, list, member]): [string, Draft][] => {
    const value = peer[property];
    return value === undefined ? [] : [[list, [{ [member]: value, Description }]]];
  });
  return { IpProtocol, FromPort, ToPort, ...Object.fromEntries(ends) };
}

function keyOf(group: Draft | undefined): string {
  const reference = functionOf(group);
  return reference?.kind === 'reference' ? reference.id : JSON.stringify(group);
}
