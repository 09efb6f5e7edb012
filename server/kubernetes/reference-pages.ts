/** One page for every type; the newest version the schema knows. */
const REFERENCE = 'https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/';

/** The groups whose anchors are not `<group>-k8s-io`. */
const ANCHORS: Readonly<Record<string, string>> = {
  apiserverinternal: 'internal-apiserver-k8s-io',
  apps: 'apps',
  autoscaling: 'autoscaling',
  batch: 'batch',
  core: 'core',
  flowcontrol: 'flowcontrol-apiserver-k8s-io',
  meta: 'meta',
  policy: 'policy',
  rbac: 'rbac-authorization-k8s-io',
};

/** The place in the Kubernetes API reference that describes a type: `io.k8s.api.core.v1.PodSpec`. */
export function referencePage(type: string): string {
  const [group = '', version = '', name = ''] = type.split('.').slice(-3);
  return `${REFERENCE}#${name.toLowerCase()}-${version}-${ANCHORS[group] ?? `${group}-k8s-io`}`;
}
