import type { Problem } from '../problem.ts';
import { governing } from '../schema/governing.ts';
import { isAfter } from '../schema/version.ts';
import { shortTypeName } from '../schema/walk.ts';
import { parsePointer } from '../syntax/pointer.ts';
import { kubernetesFacts } from './facts.ts';

/** No version yet: the feature is off unless somebody turns it on. */
const NOT_YET = '1.999';

/**
 * Fields whose values a server checks only since this version: before, it dropped the field while its feature gate was off.
 * From kubernetes/kubernetes, pkg/features/kube_features.go.
 */
const CHECKED_SINCE: Readonly<Record<string, string>> = {
  'apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': '1.27',
  'apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': '1.27',
  'batch.v1.JobSpec.podReplacementPolicy': '1.29',
  'batch.v1.PodFailurePolicyOnExitCodesRequirement.operator': '1.26',
  'batch.v1.PodFailurePolicyRule.action': '1.26',
  'core.v1.Container.restartPolicy': '1.29',
  'core.v1.ContainerResizePolicy.restartPolicy': '1.33',
  'core.v1.ImageVolumeSource.pullPolicy': '1.35',
  'core.v1.Lifecycle.stopSignal': NOT_YET,
  'core.v1.PodSecurityContext.supplementalGroupsPolicy': '1.33',
  'core.v1.SecurityContext.procMount': '1.33',
  'core.v1.TopologySpreadConstraint.nodeAffinityPolicy': '1.26',
  'core.v1.TopologySpreadConstraint.nodeTaintsPolicy': '1.26',
  'policy.v1.PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy': '1.27',
};

/** Whether the target version lets a value pass that the newest one refuses. Pointers of problems start at the object. */
export function isCheckedLater(type: string, problem: Problem, version: string): boolean {
  if (problem.rule !== 'kubernetes/not-a-value') return false;
  const owner = governing(kubernetesFacts, type, parsePointer(problem.pointer))?.owner;
  const since = owner && CHECKED_SINCE[`${shortTypeName(owner.type)}.${owner.name}`];
  return since !== undefined && isAfter(since, version);
}
