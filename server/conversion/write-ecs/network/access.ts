import { type Remarks, remarkOn } from '../../cursor.ts';
import type { AccessRule } from '../../model.ts';
import { noted, type Traced, traced } from '../../trace.ts';
import { type Plan, plansOf } from '../plan.ts';
import type { Peer, RulePorts } from './group-rules.ts';
import { type Group, type Groups, hasGroups } from './groups.ts';

const ON_MACHINE =
  'The task shares the network of its instance: put the rule into the security group of the instances.';
const ANYBODY = '0.0.0.0/0';
const HTTPS = 443;
const NFS = 2049;

/** Lets callers in where the inputs say who may call, and any service of the stack where they do not. */
export function addAccess(plans: readonly Plan[], groups: Groups, remarks: Remarks): void {
  for (const plan of plans) {
    if (!hasGroups(plan)) {
      giveUp(plan, remarks);
      continue;
    }
    const { access } = plan.workload;
    if (access?.incoming) addIncoming(plan, access.incoming, plans, groups, remarks);
    else addCallers(plan, plans, groups);
    if (access?.outgoing) addOutgoing(plan, access.outgoing, plans, groups, remarks);
  }
}

/** Any service may call the ports that have names, as any pod may. */
function addCallers(plan: Plan, plans: readonly Plan[], groups: Groups): void {
  const ports = reachedPorts(plan);
  if (ports.length === 0 || plan.workload.runs === 'once') return;
  const own = groups.own(plan);
  const callers = plans.filter(hasGroups).map((caller) => groups.callerOf(caller));
  for (const group of callers) {
    for (const port of ports) {
      groups.letIn(own, { kind: 'group', group }, port, 'Services that call it');
    }
  }
}

function reachedPorts({ workload }: Plan): RulePorts[] {
  const open = workload.endpoints.some(({ addresses, ports }) => addresses && ports.length === 0);
  const ports = open
    ? workload.containers.flatMap((container) => container.ports)
    : workload.endpoints.flatMap((endpoint) => endpoint.ports.map(({ target }) => target));
  return ports.map(({ number, protocol }) => ({ protocol: protocol.value, from: traced(number.value) }));
}

function addIncoming(
  plan: Plan,
  rules: readonly AccessRule[],
  plans: readonly Plan[],
  groups: Groups,
  remarks: Remarks,
): void {
  const own = groups.own(plan);
  for (const rule of rules) {
    for (const peer of peersOf(rule, plans, (caller) => groupOfCaller(caller, groups), remarks)) {
      for (const ports of portsOf(rule)) groups.letIn(own, peer, ports, titleOf(plan));
    }
  }
}

function addOutgoing(
  plan: Plan,
  rules: readonly AccessRule[],
  plans: readonly Plan[],
  groups: Groups,
  remarks: Remarks,
): void {
  const own = groups.own(plan);
  for (const rule of rules) {
    for (const peer of peersOf(rule, plans, (callee) => groups.own(callee), remarks)) {
      for (const ports of portsOf(rule)) groups.letOut(own, peer, ports, titleOf(plan));
    }
  }
  if (plan.launchType.value === 'FARGATE') {
    const message =
      'On Fargate images, logs and secrets go through the network of the task: port 443 is open to all. Narrow it down to your VPC endpoints.';
    const from = noted(traced(HTTPS, plan.workload.anchor), 'needs-decision', message);
    groups.letOut(own, anybody(), { protocol: 'tcp', from }, 'Images, logs and secrets');
  }
  if (plan.workload.volumes.some(({ content }) => content.kind === 'shared' || content.kind === 'disk')) {
    groups.letOut(own, anybody(), { protocol: 'tcp', from: traced(NFS) }, 'File systems');
  }
}

/** The group by which one caller is told from others. */
function groupOfCaller(caller: Plan, groups: Groups): Group {
  const [existing] = caller.workload.securityGroups ?? [];
  return existing ? groups.existing(existing) : groups.own(caller);
}

function anybody(): Peer {
  return { kind: 'addresses', cidr: ANYBODY };
}

function peersOf(rule: AccessRule, plans: readonly Plan[], groupOf: (plan: Plan) => Group, remarks: Remarks): Peer[] {
  if (rule.peers.length === 0) return [anybody()];
  const peers = rule.peers.flatMap((peer): Peer[] => {
    if (peer.kind === 'addresses') return [{ kind: 'addresses', cidr: peer.cidr }];
    const found = plansOf(plans, peer.name.value, peer.space).filter(hasGroups);
    if (found.length === 0) remarkOn(remarks, peer.name, 'needs-decision', missing(peer.name.value));
    return found.map((plan) => ({ kind: 'group', group: groupOf(plan), from: peer.name }));
  });
  for (const { protocol, from, to } of peers.length === 0 ? rule.ports : []) {
    const message = 'Nobody whom the rule means has a security group here.';
    for (const part of [protocol, from, to]) if (part) remarkOn(remarks, part, 'needs-decision', message);
  }
  return peers;
}

function missing(name: string): string {
  return `\`${name}\` has no security group here: it is not converted, or shares the network of its instance. Add the rule by hand.`;
}

function portsOf({ ports }: AccessRule): RulePorts[] {
  if (ports.length === 0) return [{}];
  return ports.map(({ protocol, from, to }) => ({ protocol, ...(from && { from }), ...(to && { to }) }));
}

function titleOf({ workload: { access } }: Plan): string {
  return access?.origin.title ?? '';
}

function giveUp({ workload: { access, securityGroups } }: Plan, remarks: Remarks): void {
  const rules = [...(access?.incoming ?? []), ...(access?.outgoing ?? [])];
  const parts: (Traced<unknown> | undefined)[] = rules.flatMap(({ peers, ports }) => [
    ...peers.map((peer) => (peer.kind === 'addresses' ? peer.cidr : peer.name)),
    ...ports.flatMap(({ protocol, from, to }) => [protocol, from, to]),
  ]);
  for (const part of [...parts, ...(securityGroups ?? [])]) {
    if (part) remarkOn(remarks, part, 'needs-decision', ON_MACHINE);
  }
}
