/** What every cluster has, or what its usual add-ons make, without a manifest of one's own. */
export const SYSTEM_OBJECTS: readonly { readonly kind: string; readonly name: RegExp }[] = [
  { kind: 'ClusterRole', name: /^(?:cluster-admin|admin|edit|view)$|^system:|^(?:eks|aks|gce|openshift|self-)/ },
  { kind: 'ConfigMap', name: /^(?:kube-root-ca\.crt|openshift-service-ca\.crt|istio-ca-root-cert|aws-auth)$/ },
  { kind: 'Role', name: /^system:|^extension-apiserver-authentication-reader$/ },
  // A StatefulSet numbers the claims it makes.
  { kind: 'PersistentVolumeClaim', name: /-\d+$/ },
  { kind: 'Secret', name: /-token(?:-\w{5})?$/ },
  { kind: 'Service', name: /^(?:kubernetes|kube-dns|use-annotation|ssl-redirect|response-\w+|forward-\w+)$/ },
  { kind: 'ServiceAccount', name: /^default$/ },
];
