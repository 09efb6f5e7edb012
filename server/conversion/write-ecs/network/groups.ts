import type { Remarks } from '../../cursor.ts';
import { remarkOn } from '../../cursor.ts';
import { type Draft, type DraftObject, someOf } from '../../draft.ts';
import { logicalId } from '../../names.ts';
import { SERVICES_GROUP } from '../../services-group.ts';
import type { Source, Traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import { prefixOf, vpc } from '../references.ts';
import type { StackBuilder } from '../stack.ts';
import { type Peer, type Rule, type RulePorts, ruleList } from './group-rules.ts';

/** A security group: made here, or one that exists. */
export interface Group {
  readonly key: string;
  readonly id: Draft;
  /** Its rules may name other groups that name it in turn. */
  readonly namesOthers?: true;
}

/** A security group that is made here. */
export interface MadeGroup extends Group {
  readonly logicalId: string;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html */
const MOST_GROUPS = 5;

/** The security groups of a stack while their rules are being found. */
export interface Groups {
  /** The group that belongs to the tasks of one plan alone. */
  own(plan: Plan): MadeGroup;
  /** The group by which the tasks of a plan are let in elsewhere. */
  callerOf(plan: Plan): Group;
  /** A group for a load balancer, under a name of its own. */
  make(name: string, description: string, at: readonly Source[]): MadeGroup;
  /** `sg-…`, or a parameter where only a name is known. */
  existing(id: Traced<string>): Group;
  letIn(group: MadeGroup, peer: Peer, ports: RulePorts, why: string): void;
  letOut(group: MadeGroup, peer: Peer, ports: RulePorts, why: string): void;
  /** All groups of the tasks of a plan, once all rules are known. */
  of(plan: Plan): Draft;
  /** Adds the groups and their rules to the stack. */
  write(): void;
}

interface Declared extends MadeGroup {
  readonly description: string;
  readonly comment: string;
  /** Where to ask for the VPC. Services ask for the cluster at the same time. */
  readonly at: readonly Source[];
  /** Only what is let out by a rule gets out. */
  readonly isClosed: boolean;
}

const SHARED = `All services are members. Other groups let it in where any service of the stack may call.`;

/** Whether the tasks of a plan have addresses, and with them security groups, of their own. */
export function hasGroups({ networkMode }: Plan): boolean {
  return networkMode.value === 'awsvpc';
}

export function planGroups(stack: StackBuilder, remarks: Remarks): Groups {
  const declared = new Map<string, Declared>();
  const rules = ruleList();

  const declare = (meaning: string, wanted: string, parts: Omit<Declared, 'id' | 'key' | 'logicalId'>): Declared => {
    const id = stack.idFor(`security group of ${meaning}`, wanted);
    const known = declared.get(id);
    if (known) return known;
    const group = { ...parts, key: id, logicalId: id, id: { 'Fn::GetAtt': [id, 'GroupId'] } };
    declared.set(id, group);
    return group;
  };
  const shared = (): Group =>
    declare('all services', 'ServicesSecurityGroup', {
      description: SERVICES_GROUP,
      comment: SHARED,
      at: [],
      isClosed: false,
    });
  const owners = new Set<Plan>();
  const own = (plan: Plan): MadeGroup => {
    owners.add(plan);
    return declare(`tasks ${plan.name.value}`, `${prefixOf(plan, stack)}SecurityGroup`, {
      namesOthers: true,
      description: `Tasks of ${plan.name.value}`,
      comment: `Who may call ${plan.workload.origin.title}${isClosed(plan) ? ', and whom it may call' : ''}`,
      at: [],
      isClosed: isClosed(plan),
    });
  };
  const existing = (id: Traced<string>): Group => {
    if (/^sg-/.test(id.value) || id.notes.some(({ undecided }) => undecided)) return { key: id.value, id };
    const declaration = {
      name: `${logicalId(id.value)}SecurityGroup`,
      type: 'AWS::EC2::SecurityGroup::Id',
      description: `Id of the security group named ${id.value}`,
    };
    const message = `Only the name of the security group ${id.value} is known: give its id.`;
    return {
      key: `named ${id.value}`,
      id: stack.parameter(`security group ${id.value}`, declaration, { at: id.sources, message }),
    };
  };
  const isMember = (plan: Plan): boolean => !isClosed(plan) && existingOf(plan).length === 0;

  return {
    own,
    existing,
    callerOf: (plan) => {
      const [first] = existingOf(plan);
      if (first) return existing(first);
      return isMember(plan) ? shared() : own(plan);
    },
    make: (name, description, at) =>
      declare(`${name}`, `${name}SecurityGroup`, { description, comment: description, at, isClosed: false }),
    letIn: (group, peer, ports, why) => rules.add({ group, direction: 'Ingress', peer, ports, why }),
    letOut: (group, peer, ports, why) => rules.add({ group, direction: 'Egress', peer, ports, why }),
    of: (plan) => {
      const given = existingOf(plan);
      const made = [...(isMember(plan) ? [shared()] : []), ...(owners.has(plan) ? [own(plan)] : [])];
      const room = Math.max(0, MOST_GROUPS - made.length);
      for (const one of given.slice(room)) {
        remarkOn(
          remarks,
          one,
          'needs-decision',
          `A task has at most ${MOST_GROUPS} security groups: this one is left out.`,
        );
      }
      return [...given.slice(0, room).map((one) => existing(one).id), ...made.map(({ id }) => id)];
    },
    write: () => {
      for (const group of declared.values()) addGroup(group, rules.of(group), stack);
    },
  };
}

function existingOf({ workload }: Plan): readonly Traced<string>[] {
  return workload.securityGroups ?? [];
}

function isClosed({ workload }: Plan): boolean {
  return workload.access?.outgoing !== undefined;
}

/** Stands where nothing is let out: without any rule a new group lets everything out. */
const NOTHING: DraftObject = { IpProtocol: '-1', CidrIp: '127.0.0.1/32', Description: 'Nothing else gets out' };

/** Rules that name groups of services are resources of their own: such groups may name each other. */
function addGroup(group: Declared, rules: readonly Rule[], stack: StackBuilder): void {
  const inline = (direction: Rule['direction']): DraftObject[] =>
    rules.filter((rule) => rule.direction === direction && !rule.isApart).map(({ properties }) => properties);
  const out = inline('Egress');
  stack.add({
    id: group.logicalId,
    type: 'AWS::EC2::SecurityGroup',
    properties: {
      GroupDescription: group.description,
      VpcId: vpc(group.at, stack),
      SecurityGroupIngress: someOf(inline('Ingress')),
      SecurityGroupEgress: group.isClosed ? (out.length > 0 ? out : [NOTHING]) : undefined,
    },
    comment: group.comment,
  });
  const name = (key: string): string => key.replace(/SecurityGroup$/, '');
  rules.forEach(({ direction, isApart, peerKey, properties }, index) => {
    if (!isApart) return;
    const wanted = `${name(group.logicalId)}${direction === 'Ingress' ? 'From' : 'To'}${name(peerKey)}`;
    stack.add({
      id: stack.idFor(`rule ${group.logicalId} ${index}`, wanted),
      type: `AWS::EC2::SecurityGroup${direction}`,
      properties: { GroupId: group.id, ...properties },
    });
  });
}
