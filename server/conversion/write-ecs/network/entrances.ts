import { type Remarks, remarkOn } from '../../cursor.ts';
import { someOf } from '../../draft.ts';
import type { Application, Entrance, Listener } from '../../model.ts';
import { logicalId } from '../../names.ts';
import { derived, type Traced, traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import { innerSubnets, publicSubnets } from '../references.ts';
import type { StackBuilder } from '../stack.ts';
import { type Group, type Groups, hasGroups } from './groups.ts';
import { keyValues } from './key-values.ts';
import { addListener, hostsOf } from './listeners.ts';
import { calledPorts, type TargetGroup, type TargetGroups, targetGroups } from './target-groups.ts';

/** An entrance with the target groups that the tasks of services are entered in. */
export interface WrittenEntrance {
  readonly entrance: Entrance;
  /** The logical id of the load balancer, where it is made here. */
  readonly balancer?: string;
  readonly groups: readonly TargetGroup[];
}

const PORT_TAKEN = 'A load balancer listens on a port once: give this listener another port.';
const EVERYWHERE = '0.0.0.0/0';

/** Adds the load balancers of an application. */
export function addEntrances(
  { entrances }: Pick<Application, 'entrances'>,
  plans: readonly Plan[],
  groups: Groups,
  stack: StackBuilder,
  remarks: Remarks,
): WrittenEntrance[] {
  return entrances.map((entrance) => {
    const targets = targetGroups(entrance, plans, stack, remarks);
    return entrance.unseen
      ? readUnseen(entrance, targets, groups, stack, remarks)
      : addBalancer(entrance, targets, groups, stack, remarks);
  });
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html */
function addBalancer(
  entrance: Entrance,
  targets: TargetGroups,
  groups: Groups,
  stack: StackBuilder,
  remarks: Remarks,
): WrittenEntrance {
  const { kind, name, open, origin, anchor } = entrance;
  const listeners = distinctPorts(entrance, remarks);
  const meaning = `entrance ${kind} ${origin.file} ${origin.title} ${name.value}`;
  const id = stack.idFor(meaning, `${logicalId(name.value)}LoadBalancer`);
  const prefix = id.replace(/LoadBalancer(?=\d*$)/, '');
  const own = frontGroup(entrance, id, listeners, groups);
  const given = entrance.securityGroups.map((one) => groups.existing(one));
  stack.add({
    id,
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    properties: {
      Type: kind === 'http' ? 'application' : 'network',
      Scheme: derived(open.value ? 'internet-facing' : 'internal', open),
      Subnets: open.value ? publicSubnets(anchor, stack) : innerSubnets(anchor, stack),
      SecurityGroups: [...given, ...(own ? [own] : [])].map((group) => group.id),
      LoadBalancerAttributes: someOf(keyValues(entrance.attributes, remarks)),
      Tags: keyValues([{ name: traced('Name'), value: name }, ...entrance.labels], remarks),
    },
    comment: `${origin.title}, from ${origin.file.split('/').at(-1)}`,
  });
  for (const listener of listeners) addListener({ entrance, prefix, id, targets }, listener, stack, remarks);
  targets.write();
  const source = own ?? given[0];
  if (source) letIn(source, entrance, targets.all(), groups, remarks);
  const hosts = hostsOf(entrance);
  stack.output({
    name: `${prefix}DnsName`,
    description:
      `DNS name of the load balancer${hosts.length > 0 ? `: where ${hosts.join(', ')} has to lead` : ''}`.slice(
        0,
        1024,
      ),
    value: { 'Fn::GetAtt': [id, 'DNSName'] },
  });
  return { entrance, balancer: id, groups: targets.all() };
}

/** The group of a load balancer lets callers in. Where groups exist already, it is they that say who may come. */
function frontGroup(entrance: Entrance, id: string, listeners: readonly Listener[], groups: Groups): Group | undefined {
  const { origin, anchor, sources, securityGroups } = entrance;
  if (securityGroups.length > 0) return undefined;
  const group = groups.make(id, `Load balancer of ${origin.title}`, anchor);
  const from: readonly (Traced<string> | string)[] = sources.length > 0 ? sources : [EVERYWHERE];
  for (const { port, protocol } of listeners) {
    const carried = protocol.value === 'udp' ? 'udp' : 'tcp';
    for (const cidr of from)
      groups.letIn(group, { kind: 'addresses', cidr }, { protocol: carried, from: port }, origin.title);
  }
  return group;
}

/** Lets a load balancer in to the services it leads to. */
function letIn(
  source: Group,
  { origin, kind, anchor }: Entrance,
  targets: readonly TargetGroup[],
  groups: Groups,
  remarks: Remarks,
): void {
  for (const target of targets) {
    if (!hasGroups(target.plan)) {
      const message = `Let the load balancer in to ${target.plan.workload.origin.title} in the security group of the instances.`;
      remarkOn(remarks, traced('', anchor), 'needs-decision', message);
      continue;
    }
    const isUdp = kind === 'ports' && target.targets.some(({ port }) => port.protocol.value === 'udp');
    calledPorts(target).forEach((from, index) => {
      const protocol = isUdp && index === 0 ? 'udp' : 'tcp';
      groups.letIn(groups.own(target.plan), { kind: 'group', group: source }, { protocol, from }, origin.title);
    });
  }
}

function distinctPorts({ listeners }: Entrance, remarks: Remarks): Listener[] {
  const taken = new Set<number>();
  return listeners.filter(({ port, protocol }) => {
    if (!taken.has(port.value)) {
      taken.add(port.value);
      return true;
    }
    for (const part of [port, protocol]) remarkOn(remarks, part, 'needs-decision', PORT_TAKEN);
    return false;
  });
}

/** A load balancer that is not among the inputs: its groups are used, and it has to be let in. */
function readUnseen(
  entrance: Entrance,
  targets: TargetGroups,
  groups: Groups,
  stack: StackBuilder,
  remarks: Remarks,
): WrittenEntrance {
  for (const { otherwise } of entrance.listeners) {
    if (otherwise?.kind !== 'forward') continue;
    for (const target of otherwise.targets) targets.of(target, true);
  }
  const [first] = targets.all();
  if (first) {
    const declaration = {
      name: `${logicalId(entrance.name.value)}LoadBalancerSecurityGroup`,
      type: 'AWS::EC2::SecurityGroup::Id',
      description: `Security group of the load balancer that the target group of ${entrance.origin.title} belongs to`,
    };
    const message = 'Give the security group of the load balancer, so that it is let in to the tasks.';
    const id = stack.parameter(`balancer of ${entrance.name.value}`, declaration, { at: entrance.anchor, message });
    letIn({ key: declaration.name, id }, entrance, targets.all(), groups, remarks);
  }
  return { entrance, groups: targets.all() };
}
