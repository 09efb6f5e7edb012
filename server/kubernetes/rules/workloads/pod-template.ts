import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';

export const REPLICATION_CONTROLLER = 'core.v1.ReplicationControllerSpec';

/** The specs of workloads whose pods run forever. */
export const LASTING_WORKLOADS: readonly string[] = [
  'apps.v1.DeploymentSpec',
  'apps.v1.ReplicaSetSpec',
  'apps.v1.DaemonSetSpec',
  'apps.v1.StatefulSetSpec',
  REPLICATION_CONTROLLER,
];

/** The labels that the pods of a workload get; none where the template has none. Undefined when nobody can know them. */
export function templateLabels(spec: ObjectValue): ObjectValue | undefined {
  if (isUnknown(spec.template)) return undefined;
  const metadata = asObject(spec.template)?.metadata;
  if (isUnknown(metadata)) return undefined;
  const labels = asObject(metadata)?.labels;
  return isUnknown(labels) ? undefined : (asObject(labels) ?? {});
}

/** Where the server looks for those labels, whether they are there or not. */
export function templateLabelsPointer(spec: Pointer): Pointer {
  return child(spec, 'template', 'metadata', 'labels');
}

/** The pod spec in a template; undefined when there is none, or nobody can know it. */
export function templateSpec(spec: ObjectValue): ObjectValue | undefined {
  const template = asObject(spec.template);
  return isSet(template?.spec) ? asObject(template.spec) : undefined;
}
