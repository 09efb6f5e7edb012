import { type Remarks, remarkOn } from '../cursor.ts';
import type { Draft, DraftObject } from '../draft.ts';
import type { ScalingTarget } from '../model.ts';
import { logicalId } from '../names.ts';
import { toUnits } from '../sizes.ts';
import { derived, noted, type Traced } from '../trace.ts';
import type { ServiceNetwork } from './network/network.ts';
import type { Plan } from './plan.ts';
import { prefixOf, serviceId, withCluster } from './references.ts';
import type { StackBuilder } from './stack.ts';

const METRICS = {
  cpu: 'ECSServiceAverageCPUUtilization',
  memory: 'ECSServiceAverageMemoryUtilization',
  requests: 'ALBRequestCountPerTarget',
} as const;

/** Lets the number of a service's tasks follow the load. https://docs.aws.amazon.com/autoscaling/application/userguide/what-is-application-auto-scaling.html */
export function addScaling(plan: Plan, network: ServiceNetwork, stack: StackBuilder, remarks: Remarks): void {
  const { scaling, onEachMachine, runs } = plan.workload;
  if (!scaling) return;
  if (onEachMachine || runs === 'once') {
    const figures = scaling.targets.map((target) => (target.of === 'requests' ? target.count : target.percent));
    for (const part of [scaling.name, scaling.least, scaling.most, ...figures]) {
      remarkOn(remarks, part, 'dropped', 'Only services with a number of tasks can be scaled.');
    }
    return;
  }
  const prefix = prefixOf(plan, stack);
  const target = stack.idFor(`scalable target ${plan.name.value}`, `${prefix}ScalableTarget`);
  stack.add({
    id: target,
    type: 'AWS::ApplicationAutoScaling::ScalableTarget',
    properties: {
      ServiceNamespace: 'ecs',
      ScalableDimension: 'ecs:service:DesiredCount',
      ResourceId: withCluster(`service/CLUSTER/${plan.name.value}`, plan, stack),
      MinCapacity: derived(Math.min(scaling.least.value, scaling.most.value), scaling.least),
      MaxCapacity: scaling.most,
    },
    dependsOn: [serviceId(plan, stack)],
    comment: `${scaling.origin.title}, from ${scaling.origin.file.split('/').at(-1)}`,
  });
  let count = 0;
  for (const one of scaling.targets) {
    const metric = metricOf(one, network);
    if (!metric) {
      const message =
        'Requests are counted at an Application Load Balancer, and none that is known here leads to the service.';
      remarkOn(remarks, one.of === 'requests' ? one.count : one.percent, 'needs-decision', message);
      continue;
    }
    count += 1;
    stack.add({
      id: stack.idFor(`scaling policy ${plan.name.value} ${count}`, `${prefix}${logicalId(one.of)}Scaling`),
      type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
      properties: {
        PolicyName: derived(`${scaling.name.value}-${one.of}${count > 1 ? `-${count}` : ''}`, scaling.name),
        PolicyType: 'TargetTrackingScaling',
        ScalingTargetId: { Ref: target },
        TargetTrackingScalingPolicyConfiguration: {
          PredefinedMetricSpecification: metric,
          TargetValue: one.of === 'requests' ? one.count : targetValue(one, plan),
          ScaleOutCooldown: scaling.outCooldown,
          ScaleInCooldown: scaling.inCooldown,
          DisableScaleIn: scaling.neverIn,
        },
      },
    });
  }
  if (count === 0) {
    const message = 'Nothing says what the number of tasks should follow: add a scaling policy.';
    remarkOn(remarks, scaling.name, 'needs-decision', message);
  }
}

function metricOf(target: ScalingTarget, network: ServiceNetwork): DraftObject | undefined {
  const metric = { PredefinedMetricType: METRICS[target.of] };
  if (target.of !== 'requests') return metric;
  const label: Draft | undefined = network.requestLabel(target.entrance);
  return label === undefined ? undefined : { ...metric, ResourceLabel: label };
}

/** ECS measures against the size of the task, Kubernetes against what its containers have set aside. */
function targetValue(target: Exclude<ScalingTarget, { of: 'requests' }>, { containers, size }: Plan): Traced<number> {
  const { percent, of, base } = target;
  const whole = size[of]?.value;
  if (base === 'size' || whole === undefined) return percent;
  const reserved = containers
    .filter(({ runsFirst }) => !runsFirst)
    .map(({ container }) => container.reserved)
    .reduce((sum, { cpu, memory }) => sum + (of === 'cpu' ? toUnits(cpu?.value ?? 0) : (memory?.value ?? 0)), 0);
  if (reserved === 0) {
    return noted(
      percent,
      'needs-decision',
      `The containers set no ${of} aside to measure against: choose a target for the task as a whole.`,
    );
  }
  const value = Math.max(1, Math.round((percent.value * reserved * 10) / whole) / 10);
  if (value === percent.value) return percent;
  const message = `${percent.value} % of what the containers set aside are ${value} % of the whole task, which ECS measures against.`;
  return noted(derived(value, percent), 'approximate', message);
}
