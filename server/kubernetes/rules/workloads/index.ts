import type { KubernetesRule } from '../../scope.ts';
import { controllerRevisionData } from './controller-revision-data.ts';
import { notNegative } from './not-negative.ts';
import { progressDeadline } from './progress-deadline.ts';
import { recreateStrategy } from './recreate-strategy.ts';
import { rollingUpdate } from './rolling-update.ts';
import { selectorMatchesTemplate } from './selector-matches-template.ts';
import { selectorRequired } from './selector-required.ts';
import { specRequired } from './spec-required.ts';
import { statefulSetHistory } from './stateful-set-history.ts';
import { statefulSetServiceName } from './stateful-set-service-name.ts';
import { templateActiveDeadline } from './template-active-deadline.ts';
import { templateRequired } from './template-required.ts';
import { templateRestartPolicy } from './template-restart-policy.ts';

/** What the workloads that run forever must be: Deployments, ReplicaSets, DaemonSets, StatefulSets and their like. */
export const workloadRules: readonly KubernetesRule[] = [
  controllerRevisionData,
  notNegative,
  progressDeadline,
  recreateStrategy,
  rollingUpdate,
  selectorMatchesTemplate,
  selectorRequired,
  specRequired,
  statefulSetHistory,
  statefulSetServiceName,
  templateActiveDeadline,
  templateRequired,
  templateRestartPolicy,
];
