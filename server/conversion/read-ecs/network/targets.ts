import type { Cursor } from '../../cursor.ts';
import type { ApplicationProtocol, Named, RouteTarget, TargetCheck } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import { noteFields, numberAt, textAt } from '../scalars.ts';
import type { AwsResource } from '../template/scope.ts';
import type { Registration } from './running.ts';

/** The services behind a group of targets, and how the group finds out which of their tasks take requests. */
export function readTargets(
  key: string | undefined,
  registrations: readonly Registration[],
  group: AwsResource | undefined,
  weight?: Traced<number>,
): RouteTarget[] {
  return registrations
    .filter((one) => key !== undefined && (one.key === key || group?.keys.includes(one.key ?? '')))
    .map((registration) => ({
      ...readTarget(registration, group),
      ...(weight && { weight }),
    }));
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html */
export function readTarget(
  { running, group: reference, port }: Registration,
  group: AwsResource | undefined,
): RouteTarget {
  const { workload } = running;
  const arn = reference.string();
  const base = {
    workload: workload.name.value,
    ...(workload.space && { space: workload.space.value }),
    port,
    ...(arn && { group: arn }),
  };
  if (!group) return { ...base, attributes: [] };
  const { at } = group;
  remarkGroup(at);
  const protocol = lower(at.field('Protocol'), ['http', 'https', 'tcp', 'udp', 'tls']);
  const version = textAt(at.field('ProtocolVersion'));
  const application = version && VERSIONS[version.value];
  const check = readCheck(at);
  return {
    ...base,
    ...(protocol && { protocol }),
    ...(application && { application: derived(application, version) }),
    ...(Object.keys(check).length > 0 && { check }),
    attributes: readAttributes(at.field('TargetGroupAttributes')),
  };
}

const VERSIONS: Readonly<Record<string, ApplicationProtocol>> = { HTTP1: 'http', HTTP2: 'http2', GRPC: 'grpc' };

function readCheck(at: Cursor): TargetCheck {
  const protocol = lower(at.field('HealthCheckProtocol'), ['http', 'https', 'tcp']);
  const port = textAt(at.field('HealthCheckPort'));
  const path = textAt(at.field('HealthCheckPath'));
  const matcher = at.field('Matcher');
  const codes = textAt(matcher.field('HttpCode')) ?? textAt(matcher.field('GrpcCode'));
  const number = (field: string) => numberAt(at.field(field));
  const interval = number('HealthCheckIntervalSeconds');
  const timeout = number('HealthCheckTimeoutSeconds');
  const healthy = number('HealthyThresholdCount');
  const unhealthy = number('UnhealthyThresholdCount');
  return {
    ...(protocol && { protocol }),
    ...(port && { port: /^\d+$/.test(port.value) ? derived(Number(port.value), port) : port }),
    ...(path && { path }),
    ...(interval && { interval }),
    ...(timeout && { timeout }),
    ...(healthy && { healthy }),
    ...(unhealthy && { unhealthy }),
    ...(codes && { codes }),
  };
}

function remarkGroup(at: Cursor): void {
  noteFields(at, 'exact', {
    Port: 'Pods are registered with the port of their container.',
    TargetType: 'Pods are registered by their addresses.',
    VpcId: 'It is the VPC of the cluster.',
    Name: 'The AWS Load Balancer Controller names the groups it makes.',
    HealthCheckEnabled: 'The controller always checks its targets.',
  });
  noteFields(at, 'dropped', {
    Tags: 'Tag what the controller makes with the annotation `alb.ingress.kubernetes.io/tags`.',
  });
}

/** A list of keys and values of Elastic Load Balancing. */
export function readAttributes(at: Cursor): Named[] {
  return at.objects().flatMap((attribute): Named[] => {
    const name = textAt(attribute.field('Key'));
    const value = textAt(attribute.field('Value'));
    return name && value ? [{ name, value }] : [];
  });
}

/** A word in upper case, when it is one of those. */
export function lower<const T extends string>(at: Cursor, words: readonly T[]): Traced<T> | undefined {
  const text = textAt(at);
  const found = words.find((word) => word === text?.value.toLowerCase());
  return found && derived(found, text);
}
