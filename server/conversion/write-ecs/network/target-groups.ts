import { type Remarks, remarkOn } from '../../cursor.ts';
import { type Draft, type DraftObject, someOf } from '../../draft.ts';
import type { Entrance, RouteTarget } from '../../model.ts';
import { logicalId } from '../../names.ts';
import { derived, isTraced, noted, type Traced, traced } from '../../trace.ts';
import { type Plan, plansOf } from '../plan.ts';
import { prefixOf, vpc } from '../references.ts';
import type { StackBuilder } from '../stack.ts';
import { keyValues } from './key-values.ts';
import { connectablePort, writeCheck } from './target-check.ts';
import { type Place, placeOf } from './target-place.ts';

/** A group of targets that the tasks of a plan are entered in. */
export interface TargetGroup {
  readonly plan: Plan;
  readonly place: Place;
  /** The ARN. */
  readonly arn: Draft;
  /** The logical id; not for a group that exists already. */
  readonly id?: string;
  /** All targets of the input that it stands for. */
  readonly targets: RouteTarget[];
  /** Logical ids of the listeners and rules that lead to it. */
  readonly users: string[];
}

/** The target groups of one entrance while its listeners are written. */
export interface TargetGroups {
  /** The groups that a target needs: one for each service that its workload became. */
  of(target: RouteTarget, isSecure: boolean): TargetGroup[];
  all(): readonly TargetGroup[];
  /** Adds those that are made here to the stack. */
  write(): void;
}

const NOT_HERE =
  'The workload that it leads to is not converted, or has no such port on ECS: put a target group there.';
const PLAIN =
  'A load balancer speaks HTTP/2 with targets only for callers that come by HTTPS: these come by HTTP, so HTTP/1.1 is spoken.';
const PLAIN_GRPC =
  'A load balancer takes gRPC on listeners for HTTPS only: nothing answers on the one for HTTP. Give the entrance a certificate.';

export function targetGroups(
  entrance: Entrance,
  plans: readonly Plan[],
  stack: StackBuilder,
  remarks: Remarks,
): TargetGroups {
  const groups = new Map<string, TargetGroup & { readonly isSecure: boolean }>();

  const find = (target: RouteTarget, plan: Plan, isSecure: boolean): TargetGroup | undefined => {
    const place = placeOf(target, plan);
    if (!place) return undefined;
    const { weight: _, ...settings } = target;
    const spoken = isSecure || !needsTls(target);
    const key = `${entrance.kind} ${entrance.name.value} ${plan.name.value} ${spoken} ${valuesOf(settings)}`;
    const known = groups.get(key);
    if (known) {
      if (!known.targets.includes(target)) known.targets.push(target);
      return known;
    }
    const made = target.group
      ? { arn: existingArn(target.group, stack) }
      : madeHere(stack.idFor(`target group ${key}`, `${prefixOf(plan, stack)}TargetGroup`));
    const group = { plan, place, ...made, targets: [target], users: [], isSecure };
    groups.set(key, group);
    return group;
  };
  return {
    of: (target, isSecure) => {
      if (!isSecure && entrance.kind === 'http' && target.application?.value === 'grpc') {
        for (const part of partsOf(target)) remarkOn(remarks, part, 'needs-decision', PLAIN_GRPC);
        return [];
      }
      const found = plansOf(plans, target.workload, target.space).flatMap((plan) => find(target, plan, isSecure) ?? []);
      if (found.length === 0) {
        for (const part of partsOf(target)) remarkOn(remarks, part, 'needs-decision', NOT_HERE);
      }
      return found;
    },
    all: () => [...groups.values()],
    write: () => {
      for (const group of groups.values()) {
        if (group.id === undefined) continue;
        stack.add({
          id: group.id,
          type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
          properties: writeGroup(group, entrance, group.isSecure, stack, remarks),
        });
      }
    },
  };
}

function madeHere(id: string): { readonly id: string; readonly arn: Draft } {
  return { id, arn: { Ref: id } };
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html */
function writeGroup(
  { plan, place, targets }: TargetGroup,
  entrance: Entrance,
  isSecure: boolean,
  stack: StackBuilder,
  remarks: Remarks,
): DraftObject {
  const [target] = targets as [RouteTarget, ...RouteTarget[]];
  const protocol = protocolOf(entrance.kind, targets);
  return {
    TargetType: plan.networkMode.value === 'awsvpc' ? 'ip' : 'instance',
    VpcId: vpc(entrance.anchor, stack),
    Port: place.port,
    Protocol: protocol,
    ProtocolVersion: entrance.kind === 'http' ? versionOf(targets, isSecure) : undefined,
    ...writeCheck(
      targets,
      { kind: entrance.kind, protocol: protocol.value, version: target.application?.value, plan },
      remarks,
    ),
    TargetGroupAttributes: someOf(
      keyValues(
        targets.flatMap(({ attributes }) => attributes),
        remarks,
      ),
    ),
  };
}

function protocolOf(kind: Entrance['kind'], targets: readonly RouteTarget[]): Traced<string> {
  const said = targets.flatMap(({ protocol }) => protocol ?? []);
  const [target] = targets;
  const wanted = said[0]?.value ?? target?.port.protocol.value ?? 'tcp';
  if (kind === 'http') return derived(wanted === 'https' ? 'HTTPS' : 'HTTP', ...said);
  const carried = wanted === 'udp' || wanted === 'tls' ? wanted : 'tcp';
  return derived(carried.toUpperCase(), ...said);
}

function versionOf(targets: readonly RouteTarget[], isSecure: boolean): Traced<string> | undefined {
  const said = targets.flatMap(({ application }) => application ?? []);
  const [first] = said;
  if (!first) return undefined;
  const version = { http: 'HTTP1', http2: 'HTTP2', grpc: 'GRPC' }[first.value];
  if (isSecure || version === 'HTTP1') return derived(version, ...said);
  return noted(derived('HTTP1', ...said), 'needs-decision', PLAIN);
}

function needsTls({ application }: RouteTarget): boolean {
  return application?.value === 'http2' || application?.value === 'grpc';
}

/** A group that exists is known by its ARN, or by a name that somebody has to give the ARN for. */
function existingArn(group: Traced<string>, stack: StackBuilder): Draft {
  if (group.value.startsWith('arn:') || group.notes.some(({ undecided }) => undecided)) return group;
  const declaration = {
    name: `${logicalId(group.value)}TargetGroupArn`,
    type: 'String',
    description: `ARN of the target group named ${group.value}`,
  };
  const message = `Only the name of the target group ${group.value} is known: give its ARN.`;
  return stack.parameter(`target group ${group.value}`, declaration, { at: group.sources, message });
}

/** What a target says, without where it comes from. */
function valuesOf(node: unknown): string {
  return JSON.stringify(node, (_key, value: unknown) => (isTraced(value) ? value.value : value));
}

/** All that the input says of a target. */
export function partsOf(target: RouteTarget): Traced<unknown>[] {
  const { weight, group, protocol, application, check, attributes } = target;
  const parts = [weight, group, protocol, application, ...Object.values(check ?? {})] as (
    | Traced<unknown>
    | undefined
  )[];
  return [...parts.flatMap((one) => one ?? []), ...attributes.flatMap(({ name, value }) => [name, value])];
}

/** The ports on which an entrance calls the tasks of a group. */
export function calledPorts({ place, targets, plan }: TargetGroup): Traced<number>[] {
  const checked = targets.flatMap(({ check, protocol }) => {
    if (typeof check?.port?.value === 'number') return [check.port.value];
    return protocol?.value === 'udp' ? (connectablePort(plan) ?? []) : [];
  });
  const own = place.port.value;
  const numbers = [...(typeof own === 'number' ? [own] : []), ...checked];
  return [...new Set(numbers)].map((number) => traced(number));
}
