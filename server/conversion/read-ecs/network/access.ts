import type { Cursor } from '../../cursor.ts';
import type { Access, AccessPeer, AccessRule, Workload } from '../../model.ts';
import { SERVICES_GROUP } from '../../services-group.ts';
import { derived, type Traced, traced } from '../../trace.ts';
import { listAt, noteFields, numberAt, textAt } from '../scalars.ts';
import { type AwsResource, keyAt } from '../template/scope.ts';
import type { Running } from './running.ts';
import { egressRules, type GroupRule, ingressRules, SECURITY_GROUP } from './security-groups.ts';

const ANYWHERE = new Set(['0.0.0.0/0', '::/0']);
const ANY_SERVICE = 'Any service of the stack may call, as any pod may where no network policy says otherwise.';
const MEMBERS = 'The pods of the workloads that have this security group are meant.';
const UNKNOWN_RANGE =
  'These addresses are not known yet, and no network policy is written: it would let nobody in. Write one when you know them.';

/**
 * The workloads with who may talk to them, as far as the security groups of their template say so in full. A group that
 * leads to a load balancer or is made elsewhere cannot be told as pods or addresses.
 */
export function withAccess(running: readonly Running[], resources: readonly AwsResource[]): Workload[] {
  const groupsOf = new Map(running.map((one) => [one, groupKeys(one)]));
  const membersOf = (key: string): Workload[] =>
    running.filter((one) => groupsOf.get(one)?.includes(key)).map(({ workload }) => workload);
  const others = new Set(resources.flatMap(balancerGroups));
  const everybody = new Set(resources.filter(isServicesGroup).flatMap(({ keys }) => keys));
  return running.map((one) => {
    const { workload } = one;
    const keys = groupsOf.get(one) ?? [];
    const groups = resources.filter(
      (group) => group.type === SECURITY_GROUP && group.keys.some((key) => keys.includes(key)),
    );
    if (workload.access || keys.length === 0 || groups.length < keys.length) return workload;
    const peersOf = (rule: GroupRule, own: AwsResource, field: string): readonly AccessPeer[] | undefined => {
      const { at, owner } = rule;
      const cidr = textAt(at.field('CidrIp')) ?? textAt(at.field('CidrIpv6'));
      if (cidr?.notes.some(({ undecided }) => undecided)) {
        at.note('needs-decision', UNKNOWN_RANGE);
        return undefined;
      }
      if (cidr) return ANYWHERE.has(cidr.value) ? [] : [{ kind: 'addresses', cidr }];
      const source = at.field(field);
      const key = keyAt(owner.scope, source) ?? (source.value === undefined ? undefined : '');
      if (key === undefined || others.has(key)) return undefined;
      const members = membersOf(own.keys.includes(key) ? (own.keys[0] ?? '') : key);
      if (members.length === 0) return undefined;
      return members.map((member) => ({ kind: 'workload', name: traced(member.name.value) }));
    };
    const read = (rules: readonly (readonly [GroupRule, AwsResource])[], field: string): AccessRule[] | undefined => {
      const peers = rules.map(([rule, own]) => peersOf(rule, own, field));
      if (peers.includes(undefined)) return undefined;
      const all = rules.map(([rule], index) => readRule(rule, peers[index]));
      for (const [{ at }] of rules) noteFields(at, 'exact', { [field]: MEMBERS });
      return all.every((rule) => rule !== undefined) ? (all as AccessRule[]) : undefined;
    };
    const incomingRules = groups.flatMap((group) =>
      ingressRules(group, resources).map((rule) => [rule, group] as const),
    );
    const outgoingRules = groups.flatMap((group) =>
      egressRules(group, resources).map((rule) => [rule, group] as const),
    );
    const open = incomingRules.filter(([rule]) => everybody.has(sourceOf(rule) ?? ''));
    for (const [{ at }] of open) at.note('approximate', ANY_SERVICE);
    const isRestricted = incomingRules.length > 0 && open.length === 0;
    const incoming = isRestricted ? read(incomingRules, 'SourceSecurityGroupId') : undefined;
    const outgoing = outgoingRules.length > 0 ? read(outgoingRules, 'DestinationSecurityGroupId') : undefined;
    if (!incoming && !outgoing) return workload;
    groupsAt(one).note('exact', 'The rules of these groups are network policies.');
    const access: Access = {
      origin: { file: one.service.file, title: `security groups of ${workload.name.value}` },
      ...(incoming && { incoming }),
      ...(outgoing && { outgoing }),
    };
    return { ...workload, access };
  });
}

/** The group that any service of the stack is a member of. */
function isServicesGroup({ type, at }: AwsResource): boolean {
  return type === SECURITY_GROUP && at.field('GroupDescription').value === SERVICES_GROUP;
}

function sourceOf({ at, owner }: GroupRule): string | undefined {
  return keyAt(owner.scope, at.field('SourceSecurityGroupId'));
}

function groupsAt({ service }: Running): Cursor {
  return service.at.field('networkConfiguration').field('awsvpcConfiguration').field('securityGroups');
}

function groupKeys(running: Running): string[] {
  return listAt(groupsAt(running)).map((one) => keyAt(running.service.scope, one) ?? '');
}

function balancerGroups({ type, at, scope }: AwsResource): string[] {
  if (type !== 'AWS::ElasticLoadBalancingV2::LoadBalancer') return [];
  return listAt(at.field('SecurityGroups')).flatMap((one) => keyAt(scope, one) ?? []);
}

function readRule({ at }: GroupRule, peers: readonly AccessPeer[] | undefined): AccessRule | undefined {
  const protocol = textAt(at.field('IpProtocol'));
  if (!peers || !protocol) return undefined;
  noteFields(at, 'exact', { Description: 'A rule of a network policy needs no description.' });
  if (protocol.value === '-1') {
    at.field('IpProtocol').note('exact', 'A rule without ports is about all of them.');
    noteFields(at, 'exact', { FromPort: 'All ports are meant.', ToPort: 'All ports are meant.' });
    return { peers, ports: [] };
  }
  const known = portProtocol(protocol);
  const from = numberAt(at.field('FromPort'));
  const to = numberAt(at.field('ToPort'));
  if (!known || !from || from.value < 0) return undefined;
  const whole = from.value === 0 && to?.value === 65_535;
  if (whole) noteFields(at, 'exact', { FromPort: 'All ports are meant.', ToPort: 'All ports are meant.' });
  return {
    peers,
    ports: [
      {
        protocol: known,
        ...(!whole && { from: to?.value === from.value ? derived(from.value, from, to) : from }),
        ...(!whole && to && to.value !== from.value && { to }),
      },
    ],
  };
}

function portProtocol(text: Traced<string>): Traced<'tcp' | 'udp'> | undefined {
  if (text.value === 'tcp' || text.value === '6') return derived('tcp', text);
  return text.value === 'udp' || text.value === '17' ? derived('udp', text) : undefined;
}
