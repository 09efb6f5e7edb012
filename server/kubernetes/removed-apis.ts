/** Kinds that a Kubernetes version stopped serving, and what took their place. */
export interface RemovedApi {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** The first version without them. */
  readonly removedIn: string;
  /** An apiVersion or, where nothing has their form, something else to use. */
  readonly useInstead: string;
}

/**
 * What was gone before the oldest version of the schema, and what has no successor of its own name in it.
 * https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 */
export const REMOVED_APIS: readonly RemovedApi[] = [
  {
    apiVersion: 'apps/v1beta1',
    kinds: ['ControllerRevision', 'Deployment', 'StatefulSet'],
    removedIn: '1.16',
    useInstead: 'apps/v1',
  },
  {
    apiVersion: 'apps/v1beta2',
    kinds: ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
    removedIn: '1.16',
    useInstead: 'apps/v1',
  },
  {
    apiVersion: 'extensions/v1beta1',
    kinds: ['DaemonSet', 'Deployment', 'ReplicaSet'],
    removedIn: '1.16',
    useInstead: 'apps/v1',
  },
  { apiVersion: 'apps/v1beta1', kinds: ['Scale'], removedIn: '1.16', useInstead: 'autoscaling/v1' },
  { apiVersion: 'apps/v1beta2', kinds: ['Scale'], removedIn: '1.16', useInstead: 'autoscaling/v1' },
  { apiVersion: 'extensions/v1beta1', kinds: ['Scale'], removedIn: '1.16', useInstead: 'autoscaling/v1' },
  { apiVersion: 'extensions/v1beta1', kinds: ['NetworkPolicy'], removedIn: '1.16', useInstead: 'networking.k8s.io/v1' },
  {
    apiVersion: 'extensions/v1beta1',
    kinds: ['PodSecurityPolicy'],
    removedIn: '1.16',
    useInstead: 'Pod Security admission',
  },
  { apiVersion: 'extensions/v1beta1', kinds: ['Ingress'], removedIn: '1.22', useInstead: 'networking.k8s.io/v1' },
  {
    apiVersion: 'networking.k8s.io/v1beta1',
    kinds: ['Ingress', 'IngressClass'],
    removedIn: '1.22',
    useInstead: 'networking.k8s.io/v1',
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1beta1',
    kinds: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
    removedIn: '1.22',
    useInstead: 'admissionregistration.k8s.io/v1',
  },
  {
    apiVersion: 'apiextensions.k8s.io/v1beta1',
    kinds: ['CustomResourceDefinition'],
    removedIn: '1.22',
    useInstead: 'apiextensions.k8s.io/v1',
  },
  {
    apiVersion: 'apiregistration.k8s.io/v1beta1',
    kinds: ['APIService'],
    removedIn: '1.22',
    useInstead: 'apiregistration.k8s.io/v1',
  },
  {
    apiVersion: 'authentication.k8s.io/v1beta1',
    kinds: ['TokenReview'],
    removedIn: '1.22',
    useInstead: 'authentication.k8s.io/v1',
  },
  {
    apiVersion: 'authorization.k8s.io/v1beta1',
    kinds: ['LocalSubjectAccessReview', 'SelfSubjectAccessReview', 'SelfSubjectRulesReview', 'SubjectAccessReview'],
    removedIn: '1.22',
    useInstead: 'authorization.k8s.io/v1',
  },
  {
    apiVersion: 'certificates.k8s.io/v1beta1',
    kinds: ['CertificateSigningRequest'],
    removedIn: '1.22',
    useInstead: 'certificates.k8s.io/v1',
  },
  {
    apiVersion: 'coordination.k8s.io/v1beta1',
    kinds: ['Lease'],
    removedIn: '1.22',
    useInstead: 'coordination.k8s.io/v1',
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1beta1',
    kinds: ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
    removedIn: '1.22',
    useInstead: 'rbac.authorization.k8s.io/v1',
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1alpha1',
    kinds: ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
    removedIn: '1.23',
    useInstead: 'rbac.authorization.k8s.io/v1',
  },
  {
    apiVersion: 'scheduling.k8s.io/v1beta1',
    kinds: ['PriorityClass'],
    removedIn: '1.22',
    useInstead: 'scheduling.k8s.io/v1',
  },
  {
    apiVersion: 'scheduling.k8s.io/v1alpha1',
    kinds: ['PriorityClass'],
    removedIn: '1.23',
    useInstead: 'scheduling.k8s.io/v1',
  },
  {
    apiVersion: 'storage.k8s.io/v1beta1',
    kinds: ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'],
    removedIn: '1.22',
    useInstead: 'storage.k8s.io/v1',
  },
  {
    apiVersion: 'storage.k8s.io/v1alpha1',
    kinds: ['CSIStorageCapacity', 'VolumeAttachment'],
    removedIn: '1.24',
    useInstead: 'storage.k8s.io/v1',
  },
  { apiVersion: 'batch/v2alpha1', kinds: ['CronJob'], removedIn: '1.21', useInstead: 'batch/v1' },
  { apiVersion: 'node.k8s.io/v1alpha1', kinds: ['RuntimeClass'], removedIn: '1.24', useInstead: 'node.k8s.io/v1' },
  { apiVersion: 'policy/v1beta1', kinds: ['Eviction'], removedIn: '1.25', useInstead: 'policy/v1' },
  {
    apiVersion: 'policy/v1beta1',
    kinds: ['PodSecurityPolicy'],
    removedIn: '1.25',
    useInstead: 'Pod Security admission',
  },
];
