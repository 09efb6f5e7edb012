/** The annotation for topology-aware routing, and what it was called before Kubernetes 1.27. */
export const TOPOLOGY_MODE = 'service.kubernetes.io/topology-mode';
export const TOPOLOGY_HINTS = 'service.kubernetes.io/topology-aware-hints';
