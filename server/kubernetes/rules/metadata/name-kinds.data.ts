/**
 * What the name of an object has to be, by `group/Kind` (`Kind` alone for the core group).
 * Kinds that are not listed take a DNS subdomain, as custom resources do.
 */
export const NAME_FORMS: { readonly [groupAndKind: string]: 'label' | 'path-segment' | 'own' | 'none' } = {
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
  // Questions that are answered, not stored.
  'authentication.k8s.io/TokenReview': 'none',
  'authentication.k8s.io/TokenRequest': 'none',
  'authentication.k8s.io/SelfSubjectReview': 'none',
  'authorization.k8s.io/SubjectAccessReview': 'none',
  'authorization.k8s.io/LocalSubjectAccessReview': 'none',
  'authorization.k8s.io/SelfSubjectAccessReview': 'none',
  'authorization.k8s.io/SelfSubjectRulesReview': 'none',
  // Names made of other fields.
  'certificates.k8s.io/ClusterTrustBundle': 'own',
  'apiregistration.k8s.io/APIService': 'own',
  'networking.k8s.io/IPAddress': 'own',
};
