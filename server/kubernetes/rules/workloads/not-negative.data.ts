/** Numbers that cannot be negative, by type. `since`: servers before that drop the field. */
export const NOT_NEGATIVE: {
  readonly [type: string]: { readonly [field: string]: { readonly since?: string } };
} = {
  'apps.v1.DeploymentSpec': {
    replicas: {},
    minReadySeconds: {},
    revisionHistoryLimit: {},
    progressDeadlineSeconds: {},
  },
  'apps.v1.ReplicaSetSpec': { replicas: {}, minReadySeconds: {} },
  'apps.v1.DaemonSetSpec': { minReadySeconds: {}, revisionHistoryLimit: {} },
  'apps.v1.StatefulSetSpec': { replicas: {}, minReadySeconds: {} },
  'apps.v1.StatefulSetOrdinals': { start: { since: '1.27' } },
  'apps.v1.RollingUpdateStatefulSetStrategy': { partition: {} },
  'apps.v1.ControllerRevision': { revision: {} },
  'core.v1.ReplicationControllerSpec': { replicas: {}, minReadySeconds: {} },
  'batch.v1.JobSpec': {
    parallelism: {},
    completions: {},
    activeDeadlineSeconds: {},
    backoffLimit: {},
    ttlSecondsAfterFinished: {},
    backoffLimitPerIndex: { since: '1.29' },
    maxFailedIndexes: { since: '1.29' },
  },
  'batch.v1.SuccessPolicyRule': { succeededCount: { since: '1.31' } },
  'batch.v1.CronJobSpec': {
    startingDeadlineSeconds: {},
    successfulJobsHistoryLimit: {},
    failedJobsHistoryLimit: {},
  },
  'batch.v1beta1.CronJobSpec': {
    startingDeadlineSeconds: {},
    successfulJobsHistoryLimit: {},
    failedJobsHistoryLimit: {},
  },
  'coordination.v1.LeaseSpec': { leaseTransitions: {} },
};
