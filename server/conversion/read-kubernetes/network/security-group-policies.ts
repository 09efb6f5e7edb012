import type { Workload } from '../../model.ts';
import type { Traced } from '../../trace.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';
import { noteHead, noteWhole, objectsOf } from './object-head.ts';
import type { Pods } from './open-workload.ts';
import { selectsPods } from './selectors.ts';

/**
 * The workloads with the security groups that a SecurityGroupPolicy gives their pods. They stand in the order of `pods`.
 * https://docs.aws.amazon.com/eks/latest/userguide/security-groups-pods-deployment.html
 */
export function withGroups(
  workloads: readonly Workload[],
  pods: readonly Pods[],
  objects: readonly ObjectAt[],
): Workload[] {
  const groups = new Map<number, Traced<string>[]>();
  for (const policy of objectsOf(objects, 'vpcresources.k8s.aws', 'SecurityGroupPolicy')) {
    const spec = policy.at.field('spec');
    const selector = spec.field('podSelector');
    const selected = pods.flatMap((one, index) =>
      one.namespace === namespaceOf(policy.at) && selector.isObject() && selectsPods(selector, one) ? [index] : [],
    );
    const ids = spec
      .field('securityGroups')
      .field('groupIds')
      .items()
      .flatMap((id) => id.string() ?? []);
    if (selected.length === 0) {
      noteWhole(
        policy,
        'needs-decision',
        'It selects no workload among the inputs by labels: give the security groups to the services by hand.',
      );
      continue;
    }
    const names = selected.map((index) => pods[index]?.workload.origin.title).join(', ');
    noteHead(policy, 'exact', `The services of ${names} have the security groups themselves.`);
    policy.at.field('metadata').field('name').note('exact', 'The services have the security groups themselves.');
    selector.note('approximate', `It selects ${names}.`);
    for (const index of selected) groups.set(index, [...(groups.get(index) ?? []), ...ids]);
  }
  return workloads.map((workload, index) => {
    const securityGroups = groups.get(index);
    return securityGroups ? { ...workload, securityGroups } : workload;
  });
}
