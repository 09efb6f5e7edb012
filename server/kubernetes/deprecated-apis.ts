/** Kinds that servers still serve, with a warning. */
export interface DeprecatedApi {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** The first version that warns. */
  readonly deprecatedIn: string;
  /** The first version without them, as far as that is decided. */
  readonly removedIn?: string;
  /** What to use instead, where that is no other apiVersion of the kind. */
  readonly useInstead?: string;
}

const VALIDATING = ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'];
const MUTATING = ['MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding'];
const FLOW_CONTROL = ['FlowSchema', 'PriorityLevelConfiguration'];
const DEVICES = ['DeviceClass', 'ResourceClaim', 'ResourceClaimTemplate', 'ResourceSlice'];

/**
 * What the versions we know warn of. From the lifecycle that kubernetes/kubernetes states beside each type
 * (staging/src/k8s.io/api/<group>/<version>/types.go): where it states only when a type came, that is three versions later,
 * and gone after six.
 * https://kubernetes.io/docs/reference/using-api/deprecation-policy/
 */
export const DEPRECATED_APIS: readonly DeprecatedApi[] = [
  { apiVersion: 'v1', kinds: ['ComponentStatus'], deprecatedIn: '1.19' },
  { apiVersion: 'v1', kinds: ['Endpoints'], deprecatedIn: '1.33', useInstead: 'discovery.k8s.io/v1 EndpointSlice' },
  {
    apiVersion: 'policy/v1beta1',
    kinds: ['PodSecurityPolicy'],
    deprecatedIn: '1.21',
    removedIn: '1.25',
    useInstead: 'Pod Security admission',
  },
  { apiVersion: 'policy/v1beta1', kinds: ['PodDisruptionBudget'], deprecatedIn: '1.21', removedIn: '1.25' },
  { apiVersion: 'batch/v1beta1', kinds: ['CronJob'], deprecatedIn: '1.21', removedIn: '1.25' },
  { apiVersion: 'discovery.k8s.io/v1beta1', kinds: ['EndpointSlice'], deprecatedIn: '1.21', removedIn: '1.25' },
  { apiVersion: 'events.k8s.io/v1beta1', kinds: ['Event'], deprecatedIn: '1.22', removedIn: '1.25' },
  { apiVersion: 'node.k8s.io/v1beta1', kinds: ['RuntimeClass'], deprecatedIn: '1.22', removedIn: '1.25' },
  { apiVersion: 'autoscaling/v2beta1', kinds: ['HorizontalPodAutoscaler'], deprecatedIn: '1.22', removedIn: '1.25' },
  { apiVersion: 'autoscaling/v2beta2', kinds: ['HorizontalPodAutoscaler'], deprecatedIn: '1.23', removedIn: '1.26' },
  {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta1',
    kinds: FLOW_CONTROL,
    deprecatedIn: '1.23',
    removedIn: '1.26',
  },
  { apiVersion: 'storage.k8s.io/v1beta1', kinds: ['CSIStorageCapacity'], deprecatedIn: '1.24', removedIn: '1.27' },
  {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta2',
    kinds: FLOW_CONTROL,
    deprecatedIn: '1.26',
    removedIn: '1.29',
  },
  {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1beta3',
    kinds: FLOW_CONTROL,
    deprecatedIn: '1.29',
    removedIn: '1.32',
  },
  { apiVersion: 'admissionregistration.k8s.io/v1alpha1', kinds: VALIDATING, deprecatedIn: '1.29', removedIn: '1.32' },
  { apiVersion: 'admissionregistration.k8s.io/v1beta1', kinds: VALIDATING, deprecatedIn: '1.31', removedIn: '1.34' },
  {
    apiVersion: 'authentication.k8s.io/v1alpha1',
    kinds: ['SelfSubjectReview'],
    deprecatedIn: '1.29',
    removedIn: '1.32',
  },
  {
    apiVersion: 'authentication.k8s.io/v1beta1',
    kinds: ['SelfSubjectReview'],
    deprecatedIn: '1.30',
    removedIn: '1.33',
  },
  { apiVersion: 'storage.k8s.io/v1alpha1', kinds: ['VolumeAttributesClass'], deprecatedIn: '1.32', removedIn: '1.35' },
  {
    apiVersion: 'networking.k8s.io/v1beta1',
    kinds: ['IPAddress', 'ServiceCIDR'],
    deprecatedIn: '1.34',
    removedIn: '1.37',
  },
  { apiVersion: 'storage.k8s.io/v1beta1', kinds: ['VolumeAttributesClass'], deprecatedIn: '1.34', removedIn: '1.37' },
  {
    apiVersion: 'certificates.k8s.io/v1alpha1',
    kinds: ['ClusterTrustBundle'],
    deprecatedIn: '1.34',
    removedIn: '1.37',
  },
  { apiVersion: 'resource.k8s.io/v1beta1', kinds: DEVICES, deprecatedIn: '1.35', removedIn: '1.38' },
  { apiVersion: 'admissionregistration.k8s.io/v1alpha1', kinds: MUTATING, deprecatedIn: '1.35', removedIn: '1.38' },
  { apiVersion: 'coordination.k8s.io/v1alpha2', kinds: ['LeaseCandidate'], deprecatedIn: '1.35', removedIn: '1.38' },
  { apiVersion: 'resource.k8s.io/v1beta2', kinds: DEVICES, deprecatedIn: '1.36', removedIn: '1.39' },
  { apiVersion: 'certificates.k8s.io/v1beta1', kinds: ['ClusterTrustBundle'], deprecatedIn: '1.36', removedIn: '1.39' },
  { apiVersion: 'coordination.k8s.io/v1beta1', kinds: ['LeaseCandidate'], deprecatedIn: '1.36', removedIn: '1.39' },
];

/** The entry about a kind in the table of deprecated ones. */
export function deprecatedApi(apiVersion: string, kind: string): DeprecatedApi | undefined {
  return DEPRECATED_APIS.find((api) => api.apiVersion === apiVersion && api.kinds.includes(kind));
}
