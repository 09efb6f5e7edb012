/** The npm packages with the types of popular custom resources. Each becomes one file of facts. */
export const CUSTOM_PACKAGES = [
  'argo-cd',
  'argo-rollouts',
  'argo-workflows',
  'cert-manager',
  'external-secrets',
  'flux-cd',
  'gateway-api',
  'istio',
  'karpenter',
  'keda',
  'knative',
  'kyverno',
  'prometheus-operator',
  'sealed-secrets',
  'traefik',
] as const;
