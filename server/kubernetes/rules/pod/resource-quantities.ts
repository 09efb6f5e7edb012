import type { Value } from '../../../syntax/value.ts';
import { qualifiedName } from '../../names.ts';
import { parseQuantity, type Quantity } from '../../quantity.ts';

const MILLI = 1_000_000n;
const STANDARD = ['cpu', 'memory', 'ephemeral-storage'];
const HUGE_PAGES = 'hugepages-';
/** How quotas write the requests of a resource. */
const QUOTA_PREFIX = 'requests.';

/** An amount as it counts for a resource: rounded up to thousandths. Undefined for what is no quantity. */
export function resourceAmount(value: Value | undefined): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const quantity = parseQuantity(value);
  return quantity && roundUp(quantity);
}

export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

/** Whether a container may ask for less than its limit: not for huge pages and extended resources. */
export function mayOvercommit(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

/** Why a container cannot have a resource of this name, as a phrase; undefined when it can. */
export function resourceNameReason(name: string): string | undefined {
  const reason = qualifiedName(name);
  if (reason) return `its name ${reason}`;
  if (!name.includes('/')) {
    return STANDARD.includes(name) || isHugePages(name)
      ? undefined
      : 'containers have cpu, memory, ephemeral-storage and hugepages-SIZE, and others only with a domain (nvidia.com/gpu)';
  }
  if (isNative(name)) return undefined;
  return isExtended(name) ? undefined : 'it is too long for a quota, or begins with "requests."';
}

/** Why this amount of a resource cannot be, as a phrase; undefined when it can. Amounts as of `resourceAmount`. */
export function resourceAmountReason(name: string, amount: bigint): string | undefined {
  if (amount < 0n) return 'cannot be negative';
  if (isExtended(name) && amount % 1000n !== 0n) return 'is a whole number';
  if (!isHugePages(name)) return undefined;
  const page = resourceAmount(name.slice(HUGE_PAGES.length));
  if (page === undefined || page <= 0n || page % 1000n !== 0n) {
    return `is of no page size: after "${HUGE_PAGES}" comes a size, such as 2Mi`;
  }
  const bytes = (amount + 999n) / 1000n;
  return bytes % (page / 1000n) === 0n ? undefined : `is a multiple of its page size, ${name.slice(HUGE_PAGES.length)}`;
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith(QUOTA_PREFIX) && !qualifiedName(`${QUOTA_PREFIX}${name}`);
}

function roundUp({ nano }: Quantity): bigint {
  const milli = nano / MILLI;
  return nano > milli * MILLI ? milli + 1n : milli;
}
