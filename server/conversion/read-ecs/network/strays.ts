import type { Entrance } from '../../model.ts';
import { noted, type Traced, traced } from '../../trace.ts';
import { textAt } from '../scalars.ts';
import { type AwsResource, keyAt } from '../template/scope.ts';
import { type ReadListener, readListener, readRules } from './listeners.ts';
import type { Registration } from './running.ts';
import { readTarget } from './targets.ts';

/** An entrance, and the services it leads to. */
export interface Found {
  readonly entrance: Entrance;
  readonly registrations: readonly Registration[];
}

export const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
export const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';
const GROUP = 'AWS::ElasticLoadBalancingV2::TargetGroup';

/** Listeners and rules whose load balancer or listener is not among the inputs. */
export function readStrays(registrations: readonly Registration[], resources: readonly AwsResource[]): Found[] {
  const known = new Set(resources.filter(({ type }) => type === BALANCER).flatMap(({ keys }) => keys));
  const listeners = resources.filter(({ type }) => type === LISTENER);
  const alone = listeners
    .filter((one) => !known.has(keyAt(one.scope, one.at.field('LoadBalancerArn')) ?? ''))
    .map((one) => ({ resource: one, read: readListener(one, registrations, resources) }));
  const own = new Set(listeners.flatMap(({ keys }) => keys));
  const elsewhere = new Map<string, AwsResource>();
  for (const rule of resources.filter(({ type }) => type === RULE)) {
    const key = keyAt(rule.scope, rule.at.field('ListenerArn')) ?? textAt(rule.at.field('ListenerArn'))?.value;
    if (key !== undefined && !own.has(key) && !elsewhere.has(key)) elsewhere.set(key, rule);
  }
  const rules = [...elsewhere].map(([key, rule]) => ({
    resource: rule,
    read: readStrayRules(key, rule, registrations, resources),
  }));
  return [...alone, ...rules].flatMap(({ resource, read }): Found[] => {
    if (read.registrations.length === 0) return [];
    const { listener } = read;
    const isHttp = listener.protocol.value === 'http' || listener.protocol.value === 'https';
    return [{ registrations: read.registrations, entrance: strayEntrance(resource, isHttp, read) }];
  });
}

function readStrayRules(
  key: string,
  { at }: AwsResource,
  registrations: readonly Registration[],
  resources: readonly AwsResource[],
): ReadListener {
  const rules = readRules([key], registrations, resources);
  return {
    listener: {
      port: noted(traced(80, [at.field('ListenerArn').source]), 'needs-decision', LISTENER_UNKNOWN),
      protocol: traced('http'),
      certificates: [],
      routes: rules.map(({ route }) => route),
    },
    registrations: rules.flatMap((rule) => rule.registrations),
  };
}

const LISTENER_UNKNOWN =
  'The listener is not among the inputs: choose its port and certificate. HTTP on port 80 stands for it.';
const BALANCER_UNKNOWN = 'The load balancer is not among the inputs: say whether it is reached from the internet.';

function strayEntrance(resource: AwsResource, isHttp: boolean, read: ReadListener): Entrance {
  return {
    kind: isHttp ? 'http' : 'ports',
    name: traced(read.registrations[0]?.running.workload.name.value ?? resource.name),
    origin: { file: resource.scope.file, title: resource.name },
    anchor: [resource.anchor],
    open: noted(traced(false, [resource.anchor]), 'needs-decision', BALANCER_UNKNOWN),
    listeners: [read.listener],
    sources: [],
    securityGroups: [],
    attributes: [],
    labels: [],
  };
}

/** A group of targets that some load balancer leads to. */
export function readUnseen(registration: Registration, resources: readonly AwsResource[]): Found {
  const { running, group, port, key } = registration;
  const { workload, service } = running;
  const resource = resources.find(({ type, keys }) => type === GROUP && keys.includes(key ?? ''));
  const target = readTarget(registration, resource);
  const http = target.protocol?.value === 'http' || target.protocol?.value === 'https';
  const number: Traced<number> = typeof port.number.value === 'number' ? traced(port.number.value) : traced(80);
  return {
    registrations: [registration],
    entrance: {
      kind: http ? 'http' : 'ports',
      unseen: true,
      name: traced(workload.name.value),
      origin: { file: service.file, title: `target group of ${workload.name.value}` },
      anchor: [group.source],
      open: traced(false),
      listeners: [
        {
          port: number,
          protocol: traced(http ? 'http' : 'tcp'),
          certificates: [],
          routes: [],
          otherwise: { kind: 'forward', targets: [target] },
        },
      ],
      sources: [],
      securityGroups: [],
      attributes: [],
      labels: [],
    },
  };
}
