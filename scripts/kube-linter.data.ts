/** Where the rules here see less. */
export const KUBE_LINTER_NOTES: Readonly<Record<string, string>> = {
  'pdb-min-available': 'only 100 %: a number is not compared with the replicas of other objects',
};

/** The checks that kube-linter makes by default, and the rules that see the same here. */
export const KUBE_LINTER_DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  'dangling-service': ['kubernetes/no-pods-selected'],
  'deprecated-service-account-field': ['practice/deprecated-service-account'],
  'docker-sock': ['practice/docker-socket'],
  'drop-net-raw-capability': ['practice/net-raw', 'practice/added-capabilities'],
  'duplicate-env-var': ['kubernetes/duplicate-environment'],
  'env-var-secret': ['practice/secret-in-environment'],
  'host-ipc': ['practice/host-namespaces'],
  'host-network': ['practice/host-namespaces'],
  'host-pid': ['practice/host-namespaces'],
  'invalid-target-ports': ['kubernetes/port-name', 'kubernetes/service-port'],
  'latest-tag': ['practice/latest-tag'],
  'liveness-port': ['practice/probe-port'],
  'mismatching-selector': ['kubernetes/selector-matches-template'],
  'no-anti-affinity': ['practice/spread-replicas'],
  'no-extensions-v1beta': ['kubernetes/removed-api'],
  'no-read-only-root-fs': ['practice/read-only-root-filesystem'],
  'non-existent-service-account': ['kubernetes/missing-object'],
  'pdb-max-unavailable': ['practice/blocked-eviction'],
  'pdb-min-available': ['practice/blocked-eviction'],
  'pdb-unhealthy-pod-eviction-policy': ['practice/unhealthy-eviction'],
  'privilege-escalation-container': ['practice/privilege-escalation'],
  'privileged-container': ['practice/privileged-container'],
  'readiness-port': ['practice/probe-port'],
  'run-as-non-root': ['practice/run-as-non-root'],
  'sensitive-host-mounts': ['practice/sensitive-host-path'],
  'ssh-port': ['practice/ssh-port'],
  'startup-port': ['practice/probe-port'],
  'unsafe-sysctls': ['practice/unsafe-sysctls'],
  'unset-cpu-requirements': ['practice/cpu-request'],
  'unset-memory-requirements': ['practice/memory-request', 'practice/memory-limit'],
};
