import type { Cursor } from '../cursor.ts';
import type { Scaling, ScalingTarget, Workload } from '../model.ts';
import { type Traced, traced } from '../trace.ts';
import type { DefinitionAt } from './definitions.ts';
import { booleanAt, noteFields, numberAt, textAt } from './scalars.ts';
import { type AwsResource, keyAt, mentionedKeys, resourceKey } from './template/scope.ts';

const TARGET = 'AWS::ApplicationAutoScaling::ScalableTarget';
const POLICY = 'AWS::ApplicationAutoScaling::ScalingPolicy';

/**
 * How the number of tasks of a service follows its load. `entrances`: the names of those that lead to it.
 * https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html
 */
export function readScaling(
  service: DefinitionAt,
  workload: Workload,
  resources: readonly AwsResource[],
  entrance: string | undefined,
): Scaling | undefined {
  const target = resources.find((one) => one.type === TARGET && isAbout(one, service));
  if (!target) return undefined;
  const least = numberAt(target.at.field('MinCapacity'));
  const most = numberAt(target.at.field('MaxCapacity'));
  if (!least || !most) return undefined;
  remarkTarget(target.at);
  const policies = resources.filter((one) => one.type === POLICY && belongsTo(one, target, service));
  const read = policies.map(({ at }) => readPolicy(at, workload, entrance));
  const trackings = policies.map(({ at }) => at.field('TargetTrackingScalingPolicyConfiguration'));
  const outCooldown = first(trackings, (at) => numberAt(at.field('ScaleOutCooldown')));
  const inCooldown = first(trackings, (at) => numberAt(at.field('ScaleInCooldown')));
  const neverIn = first(trackings, (at) => booleanAt(at.field('DisableScaleIn')));
  return {
    origin: { file: target.scope.file, title: `scaling of ${workload.name.value}` },
    name: traced(workload.name.value),
    least,
    most,
    targets: read.flatMap((one) => one ?? []),
    ...(outCooldown && { outCooldown }),
    ...(inCooldown && { inCooldown }),
    ...(neverIn && { neverIn }),
  };
}

function first<T>(list: readonly Cursor[], read: (at: Cursor) => Traced<T> | undefined): Traced<T> | undefined {
  return list.map(read).find((one) => one !== undefined);
}

/** `service/CLUSTER/SERVICE` */
function isAbout(target: AwsResource, service: DefinitionAt): boolean {
  const at = target.at.field('ResourceId');
  const text = textAt(at)?.value ?? '';
  const { resource, scope } = service;
  if (resource.dialect === 'cloudformation' && resource.name !== undefined) {
    if (mentionedKeys(target.scope, at).includes(resourceKey(scope, resource.name))) return true;
  }
  const name = service.at.field('serviceName').value;
  return typeof name === 'string' && text.startsWith('service/') && text.split('/').at(-1) === name;
}

function belongsTo(policy: AwsResource, target: AwsResource, service: DefinitionAt): boolean {
  const at = policy.at.field('ScalingTargetId');
  const key = at.value === undefined ? undefined : keyAt(policy.scope, at);
  return key === undefined ? isAbout(policy, service) : target.keys.includes(key);
}

function remarkTarget(at: Cursor): void {
  noteFields(at, 'exact', {
    ResourceId: 'It says which service is scaled.',
    ScalableDimension: 'A HorizontalPodAutoscaler sets the number of replicas, too.',
    ServiceNamespace: 'It says that a service of ECS is scaled.',
    RoleARN: 'The autoscaler is part of the cluster and needs no role.',
  });
  noteFields(at, 'dropped', {
    ScheduledActions: 'A HorizontalPodAutoscaler keeps no times: KEDA with its cron scaler does.',
    SuspendedState: 'Scaling cannot be suspended in part: delete the autoscaler for as long.',
  });
}

/** https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html */
function readPolicy(at: Cursor, workload: Workload, entrance: string | undefined): ScalingTarget | undefined {
  noteFields(at, 'exact', {
    PolicyName: 'The metrics of an autoscaler have no names of their own.',
    PolicyType: 'A HorizontalPodAutoscaler follows a target value, too.',
    ScalingTargetId: 'It says which service is scaled.',
    ResourceId: 'It says which service is scaled.',
    ScalableDimension: 'It says that the number of tasks is scaled.',
    ServiceNamespace: 'It says that a service of ECS is scaled.',
  });
  noteFields(at, 'dropped', {
    StepScalingPolicyConfiguration:
      'A HorizontalPodAutoscaler follows target values only: choose one, or scale on the alarm with KEDA.',
    PredictiveScalingPolicyConfiguration: 'A HorizontalPodAutoscaler does not look ahead.',
  });
  const tracking = at.field('TargetTrackingScalingPolicyConfiguration');
  const metric = tracking.field('PredefinedMetricSpecification');
  const type = metric.field('PredefinedMetricType');
  const value = numberAt(tracking.field('TargetValue'));
  const of = RESOURCES[String(type.value)];
  if (of && value) {
    type.note('exact', 'A HorizontalPodAutoscaler follows the same metric.');
    return { of, base: workload.size?.[of] ? 'size' : 'reserved', percent: value };
  }
  if (type.value === 'ALBRequestCountPerTarget' && value && entrance !== undefined) {
    noteFields(metric, 'approximate', {
      PredefinedMetricType: 'The autoscaler needs the metric from outside: KEDA or a CloudWatch adapter brings it.',
      ResourceLabel: 'The autoscaler needs the metric from outside: KEDA or a CloudWatch adapter brings it.',
    });
    return { of: 'requests', entrance, count: value };
  }
  noteFields(tracking, 'dropped', {
    CustomizedMetricSpecification: 'Metrics of CloudWatch reach an autoscaler through KEDA or a metrics adapter only.',
    PredefinedMetricSpecification:
      'This metric is not measured in a cluster: choose another, or bring it in with KEDA.',
  });
  return undefined;
}

const RESOURCES: Readonly<Record<string, 'cpu' | 'memory'>> = {
  ECSServiceAverageCPUUtilization: 'cpu',
  ECSServiceAverageMemoryUtilization: 'memory',
  ECSServiceAverageCPUUtilizationHighResolution: 'cpu',
  ECSServiceAverageMemoryUtilizationHighResolution: 'memory',
};
