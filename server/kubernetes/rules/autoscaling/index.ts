import type { KubernetesRule } from '../../scope.ts';
import { autoscalerCpuTarget } from './autoscaler-cpu-target.ts';
import { autoscalerReplicas } from './autoscaler-replicas.ts';
import { metricName } from './metric-name.ts';
import { metricSource } from './metric-source.ts';
import { metricTarget } from './metric-target.ts';
import { scaleTarget } from './scale-target.ts';
import { scalingPolicy } from './scaling-policy.ts';
import { scalingRules } from './scaling-rules.ts';

/** What HorizontalPodAutoscalers must be. */
export const autoscalingRules: readonly KubernetesRule[] = [
  autoscalerCpuTarget,
  autoscalerReplicas,
  metricName,
  metricSource,
  metricTarget,
  scaleTarget,
  scalingPolicy,
  scalingRules,
];
