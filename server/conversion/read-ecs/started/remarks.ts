import type { Cursor } from '../../cursor.ts';
import { noteFields } from '../scalars.ts';

/** What becomes of a target of a schedule. `parameters`: what it says for ECS. */
export function remarkTarget(target: Cursor, parameters: Cursor): void {
  noteFields(target, 'exact', {
    Arn: 'The EKS cluster that the manifests are applied to takes its place.',
    RoleArn: 'The cluster starts its own Jobs: no role is needed for that.',
  });
  noteFields(target.field('RetryPolicy'), 'approximate', {
    MaximumRetryAttempts: 'It only repeats the request to start; the CronJob controller tries until the deadline.',
  });
  noteFields(target, 'dropped', { DeadLetterConfig: 'Watch for Jobs that were missed or failed with an alert.' });
  remarkRequest(parameters, (field) => field.charAt(0).toUpperCase() + field.slice(1));
}

/** What becomes of a request to run tasks; `named` gives the names of its fields. */
export function remarkRequest(at: Cursor, named: (field: string) => string): void {
  const inWords = (notes: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(notes).map(([field, message]) => [named(field), message]));
  noteFields(at, 'exact', inWords({ referenceId: 'It only tells requests apart.', group: 'Jobs need no group.' }));
  noteFields(
    at,
    'approximate',
    inWords({
      launchType: 'The nodes of the cluster take its place: a Fargate profile, EKS Auto Mode or Karpenter.',
      capacityProviderStrategy: 'A node pool takes the place of each capacity provider.',
      platformVersion: 'EKS chooses the platform of its nodes.',
      enableExecuteCommand: '`kubectl exec` needs no switch.',
    }),
  );
  noteFields(
    at,
    'dropped',
    inWords({
      networkConfiguration: 'Pods lie in the subnets of their nodes and have the security groups of these.',
      propagateTags: 'Labels of the pod template are those of its pods.',
      enableECSManagedTags: 'AWS tags nothing in a cluster by itself.',
    }),
  );
}
