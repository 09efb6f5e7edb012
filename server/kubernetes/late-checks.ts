import type { Problem } from '../problem.ts';
import { governing } from '../schema/governing.ts';
import { isAfter } from '../schema/version.ts';
import { shortTypeName } from '../schema/walk.ts';
import { parsePointer } from '../syntax/pointer.ts';
import { kubernetesFacts } from './facts.ts';

const NOT_A_VALUE = 'kubernetes/not-a-value';
const CONCERNED = new Set([NOT_A_VALUE, 'kubernetes/missing-field']);

/** No version yet: the feature is off unless somebody turns it on. */
const NOT_YET = '1.999';

/**
 * Fields, and whole types, that a server looks at only since this version: before, it dropped them while their feature gate was
 * off, and never missed anything in them. From kubernetes/kubernetes, pkg/features/kube_features.go.
 */
const CHECKED_SINCE: Readonly<Record<string, string>> = {
  'admissionregistration.v1.MatchCondition': '1.28',
  'apiextensions.v1.SelectableField': '1.31',
  'apiextensions.v1.ValidationRule': '1.25',
  'apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': '1.27',
  'apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': '1.27',
  'batch.v1.JobSpec.podReplacementPolicy': '1.29',
  'batch.v1.PodFailurePolicyOnExitCodesRequirement': '1.26',
  'batch.v1.PodFailurePolicyOnExitCodesRequirement.operator': '1.26',
  'batch.v1.PodFailurePolicyOnPodConditionsPattern': '1.26',
  'batch.v1.PodFailurePolicyRule': '1.26',
  'batch.v1.PodFailurePolicyRule.action': '1.26',
  'batch.v1.SuccessPolicy': '1.31',
  'core.v1.ClusterTrustBundleProjection': NOT_YET,
  'core.v1.Container.restartPolicy': '1.29',
  'core.v1.ContainerResizePolicy': '1.33',
  'core.v1.ContainerResizePolicy.restartPolicy': '1.33',
  'core.v1.ContainerRestartRule': '1.35',
  'core.v1.ContainerRestartRuleOnExitCodes': '1.35',
  'core.v1.FileKeySelector': '1.35',
  'core.v1.ImageVolumeSource.pullPolicy': '1.35',
  'core.v1.Lifecycle.stopSignal': NOT_YET,
  'core.v1.PodCertificateProjection': NOT_YET,
  'core.v1.PodResourceClaim': '1.34',
  'core.v1.PodSchedulingGate': '1.27',
  'core.v1.PodSecurityContext.supplementalGroupsPolicy': '1.33',
  'core.v1.ResourceClaim': '1.34',
  'core.v1.SecurityContext.procMount': '1.33',
  'core.v1.TopologySpreadConstraint.nodeAffinityPolicy': '1.26',
  'core.v1.TopologySpreadConstraint.nodeTaintsPolicy': '1.26',
  'policy.v1.PodDisruptionBudgetSpec.unhealthyPodEvictionPolicy': '1.27',
};

/** Fields below which the server knows types and names only: it asks for nothing and refuses no value. */
const NEVER_CHECKED = new Set([
  'autoscaling.v2.MetricIdentifier.selector',
  'autoscaling.v2beta2.MetricIdentifier.selector',
  'core.v1.ClusterTrustBundleProjection.labelSelector',
]);

/** Whether the target version lets pass what the schema refuses. Pointers of problems start at the object. */
export function isCheckedLater(type: string, problem: Problem, version: string): boolean {
  if (!CONCERNED.has(problem.rule)) return false;
  const path = parsePointer(problem.pointer);
  const place = placeOf(problem.rule, governing(kubernetesFacts, type, path));
  const since = CHECKED_SINCE[place];
  if (since !== undefined && isAfter(since, version)) return true;
  return path.some((_, depth) => NEVER_CHECKED.has(fieldName(governing(kubernetesFacts, type, path.slice(0, depth)))));
}

/** The field whose value is not allowed, or the type that lacks a field. */
function placeOf(rule: string, here: ReturnType<typeof governing>): string {
  if (rule === NOT_A_VALUE) return fieldName(here);
  return here?.type === undefined ? '' : shortTypeName(here.type);
}

/** `core.v1.Container.image` */
function fieldName(here: ReturnType<typeof governing>): string {
  return here?.owner ? `${shortTypeName(here.owner.type)}.${here.owner.name}` : '';
}
