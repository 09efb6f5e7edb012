/**
 * What the name of an object has to be, by `group/Kind` (`Kind` alone for the core group).
 * Kinds that are not listed take a DNS subdomain, as custom resources do.
 */
export const NAME_FORMS: { readonly [groupAndKind: string]: 'label' | 'path-segment' | 'other' } = {
  Namespace: 'label',
  // The path in the URL is all that is checked here.
  Event: 'path-segment',
  Binding: 'path-segment',
  ComponentStatus: 'path-segment',
  'events.k8s.io/Event': 'path-segment',
  'rbac.authorization.k8s.io/Role': 'path-segment',
  'rbac.authorization.k8s.io/RoleBinding': 'path-segment',
  'rbac.authorization.k8s.io/ClusterRole': 'path-segment',
  'rbac.authorization.k8s.io/ClusterRoleBinding': 'path-segment',
  'policy/PodDisruptionBudget': 'path-segment',
  'policy/Eviction': 'path-segment',
  'certificates.k8s.io/CertificateSigningRequest': 'path-segment',
  'authentication.k8s.io/TokenReview': 'other',
  'authentication.k8s.io/TokenRequest': 'other',
  'authentication.k8s.io/SelfSubjectReview': 'other',
  'authorization.k8s.io/SubjectAccessReview': 'other',
  'authorization.k8s.io/LocalSubjectAccessReview': 'other',
  'authorization.k8s.io/SelfSubjectAccessReview': 'other',
  'authorization.k8s.io/SelfSubjectRulesReview': 'other',
  // Names made of other fields: rules of their own.
  'certificates.k8s.io/ClusterTrustBundle': 'other',
  'apiregistration.k8s.io/APIService': 'other',
  'networking.k8s.io/IPAddress': 'other',
};
