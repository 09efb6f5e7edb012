import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';

/** What an input of the AWS CLI, or what it printed, is in the words of CloudFormation. */
export interface ApiInput {
  readonly type: string;
  readonly name: string;
  readonly pointer: Pointer;
  /** The ARNs it is known by. */
  readonly keys: readonly string[];
}

/** The lists that `describe-…` prints, and what their items are. */
const DESCRIBED: Readonly<Record<string, readonly [type: string, arn: string, name: string]>> = {
  LoadBalancers: ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'LoadBalancerArn', 'LoadBalancerName'],
  Listeners: ['AWS::ElasticLoadBalancingV2::Listener', 'ListenerArn', 'ListenerArn'],
  Rules: ['AWS::ElasticLoadBalancingV2::ListenerRule', 'RuleArn', 'RuleArn'],
  TargetGroups: ['AWS::ElasticLoadBalancingV2::TargetGroup', 'TargetGroupArn', 'TargetGroupName'],
  ScalableTargets: ['AWS::ApplicationAutoScaling::ScalableTarget', 'ScalableTargetARN', 'ResourceId'],
  ScalingPolicies: ['AWS::ApplicationAutoScaling::ScalingPolicy', 'PolicyARN', 'PolicyName'],
};

/** The requests beside those of ECS itself that say how tasks are started, scaled and reached. Empty for anything else. */
export function apiInputs(root: Value | undefined): ApiInput[] {
  const object = asObject(root);
  if (!object || object.Resources !== undefined) return [];
  for (const [list, [type, arn, name]] of Object.entries(DESCRIBED)) {
    const items = (asList(object[list]) ?? []).map(asObject);
    if (items.length === 0 || !items.every((item) => item && asString(item[arn]) !== undefined)) continue;
    return items.flatMap((item, index): ApiInput[] => {
      const key = asString(item?.[arn]) ?? '';
      return [{ type, name: asString(item?.[name]) ?? key, pointer: child('', list, index), keys: [key] }];
    });
  }
  const type = requestType(object);
  if (type === undefined) return [];
  const name = asString(object.Name) ?? asString(object.PolicyName) ?? asString(object.Rule) ?? '';
  return [{ type, name, pointer: '', keys: [] }];
}

function requestType(object: ObjectValue): string | undefined {
  const has = (field: string): boolean => asString(object[field]) !== undefined;
  if (has('ScheduleExpression') && asObject(asObject(object.Target)?.EcsParameters)) return 'AWS::Scheduler::Schedule';
  if (has('ScheduleExpression') && has('Name') && !object.Target) return 'AWS::Events::Rule';
  if (has('Rule') && runsTasks(object.Targets)) return 'AWS::Events::Targets';
  if (object.ServiceNamespace === 'ecs' && has('ResourceId')) {
    return has('PolicyName')
      ? 'AWS::ApplicationAutoScaling::ScalingPolicy'
      : 'AWS::ApplicationAutoScaling::ScalableTarget';
  }
  return runTask(object) ? 'AWS::ECS::RunTask' : undefined;
}

function runsTasks(targets: Value | undefined): boolean {
  return (asList(targets) ?? []).some((target) => asObject(asObject(target)?.EcsParameters));
}

/** What only RunTask takes beside a task definition. */
const RUN_TASK = ['count', 'overrides', 'startedBy', 'referenceId'];

function runTask(object: ObjectValue): boolean {
  if (asString(object.taskDefinition) === undefined || object.containerInstances !== undefined) return false;
  if (['serviceName', 'service', 'desiredCount', 'containerDefinitions'].some((field) => field in object)) return false;
  return RUN_TASK.some((field) => field in object);
}
