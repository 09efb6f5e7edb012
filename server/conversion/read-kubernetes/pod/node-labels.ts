/** Labels of nodes that say something ECS has its own word for, and what that is. https://kubernetes.io/docs/reference/labels-annotations-taints/ */
export type NodeLabel =
  | 'architecture'
  | 'system'
  | 'system-build'
  | 'instance-type'
  | 'zone'
  | 'region'
  | 'interruptible'
  | 'serverless'
  | 'group';

const LABELS: Readonly<Record<string, NodeLabel>> = {
  'kubernetes.io/arch': 'architecture',
  'beta.kubernetes.io/arch': 'architecture',
  'kubernetes.io/os': 'system',
  'beta.kubernetes.io/os': 'system',
  'node.kubernetes.io/windows-build': 'system-build',
  'node.kubernetes.io/instance-type': 'instance-type',
  'beta.kubernetes.io/instance-type': 'instance-type',
  'topology.kubernetes.io/zone': 'zone',
  'failure-domain.beta.kubernetes.io/zone': 'zone',
  'topology.kubernetes.io/region': 'region',
  'failure-domain.beta.kubernetes.io/region': 'region',
  'karpenter.sh/capacity-type': 'interruptible',
  'eks.amazonaws.com/capacityType': 'interruptible',
  'eks.amazonaws.com/compute-type': 'serverless',
  'eks.amazonaws.com/nodegroup': 'group',
  'alpha.eksctl.io/nodegroup-name': 'group',
  'karpenter.sh/nodepool': 'group',
  'karpenter.sh/provisioner-name': 'group',
};

export function nodeLabel(key: string): NodeLabel | undefined {
  return Object.hasOwn(LABELS, key) ? LABELS[key] : undefined;
}

/** Builds of Windows that ECS runs, by what Kubernetes calls them. */
const BUILDS: Readonly<Record<string, string>> = {
  '10.0.14393': 'WINDOWS_SERVER_2016_FULL',
  '10.0.17763': 'WINDOWS_SERVER_2019_CORE',
  '10.0.20348': 'WINDOWS_SERVER_2022_CORE',
  '10.0.26100': 'WINDOWS_SERVER_2025_CORE',
};

export function windowsVersion(build: string): string | undefined {
  return Object.hasOwn(BUILDS, build) ? BUILDS[build] : undefined;
}
