/** Groups of files that look like objects of a server but are read by a program on somebody's machine, or on a node. */
export const CLIENT_GROUPS: ReadonlySet<string> = new Set([
  'audit.k8s.io',
  'client.authentication.k8s.io',
  'ctlptl.dev',
  'eksctl.io',
  'k3d.io',
  'kind.x-k8s.io',
  'kubeadm.k8s.io',
  'kubelet.k8s.io',
  'kwok.x-k8s.io',
  'krm.kpt.dev',
  'kpt.dev',
  'minikube.sigs.k8s.io',
]);
