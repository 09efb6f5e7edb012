import { qualifiedName } from '../../names.ts';

const COMPUTE = ['cpu', 'memory', 'ephemeral-storage'];
/** What is counted, so that half of it makes no sense. */
const COUNTED = new Set([
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
]);
const IN_QUOTAS = new Set([
  ...COMPUTE,
  ...COMPUTE.flatMap((name) => [`requests.${name}`, `limits.${name}`]),
  'requests.storage',
  ...COUNTED,
]);
const HUGE_PAGES = /^(?:requests\.)?hugepages-/;

/** Whether a resource is counted in whole units by its own name. Extended resources are too: see `resourceAmountReason`. */
export function isCounted(name: string): boolean {
  return COUNTED.has(name);
}

/** Whether a quota can limit a resource of this name, among those without a domain. */
export function isQuotaResource(name: string): boolean {
  return IN_QUOTAS.has(name) || HUGE_PAGES.test(name);
}

/** Why there can be no resource of this name, as a phrase; undefined when there can: those with a domain are anybody's. */
export function anyResourceReason(name: string): string | undefined {
  const reason = qualifiedName(name);
  if (reason) return `its name ${reason}`;
  if (name.includes('/') || isQuotaResource(name) || name === 'storage') return undefined;
  return 'without a domain, only the resources that Kubernetes knows are meant';
}
