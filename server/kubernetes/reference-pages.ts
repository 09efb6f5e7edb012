const REFERENCE = 'https://kubernetes.io/docs/reference/kubernetes-api/';

/** The section of the API reference that describes each kind on a page of its own. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'workload-resources': [
    'controller-revision-v1',
    'cron-job-v1',
    'daemon-set-v1',
    'deployment-v1',
    'horizontal-pod-autoscaler-v1',
    'horizontal-pod-autoscaler-v2',
    'job-v1',
    'pod-template-v1',
    'pod-v1',
    'priority-class-v1',
    'replica-set-v1',
    'replication-controller-v1',
    'stateful-set-v1',
  ],
  'service-resources': ['endpoint-slice-v1', 'endpoints-v1', 'ingress-class-v1', 'ingress-v1', 'service-v1'],
  'config-and-storage-resources': [
    'config-map-v1',
    'csi-driver-v1',
    'persistent-volume-claim-v1',
    'persistent-volume-v1',
    'secret-v1',
    'storage-class-v1',
  ],
  'authentication-resources': ['certificate-signing-request-v1', 'service-account-v1'],
  'authorization-resources': ['cluster-role-binding-v1', 'cluster-role-v1', 'role-binding-v1', 'role-v1'],
  'policy-resources': ['limit-range-v1', 'network-policy-v1', 'pod-disruption-budget-v1', 'resource-quota-v1'],
  'extend-resources': [
    'custom-resource-definition-v1',
    'mutating-webhook-configuration-v1',
    'validating-webhook-configuration-v1',
  ],
  'cluster-resources': ['lease-v1', 'namespace-v1', 'node-v1', 'runtime-class-v1'],
};

const paths = new Map(
  Object.entries(PAGES).flatMap(([section, pages]) => pages.map((page) => [page, `${section}/${page}/`] as const)),
);

/** The page of the Kubernetes API reference about a kind, or its table of contents: `apps/v1`, `Deployment`. */
export function referencePage(apiVersion: string, kind: string): string {
  const words = kind.replaceAll(/[a-z0-9](?=[A-Z])/g, '$&-').toLowerCase();
  const version = apiVersion.slice(apiVersion.indexOf('/') + 1);
  return REFERENCE + (paths.get(`${words}-${version}`) ?? '');
}
