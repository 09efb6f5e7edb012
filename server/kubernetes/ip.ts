/** An IP address. `value` has 32 bits for IPv4 and 128 for IPv6; an IPv4 address written as IPv6 is IPv4. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly value: bigint;
  /** `010.0.0.1`: servers before 1.36 drop the zeros. */
  readonly hasLeadingZeros: boolean;
  /** `::ffff:10.0.0.1` */
  readonly isMapped: boolean;
}

const MAPPED_PREFIX = 0xffffn;

/** Reads an IP address as the API server does before it looks at its form. Undefined for what is none. */
export function parseIp(text: string): IpAddress | undefined {
  const ipv4 = parseIpv4(text);
  if (ipv4) return { family: 4, ...ipv4, isMapped: false };
  const groups = ipv6Groups(text);
  if (!groups) return undefined;
  const value = groups.reduce((sum, group) => sum * 0x10000n + BigInt(group), 0n);
  if (value >> 32n === MAPPED_PREFIX) {
    return { family: 4, value: value & 0xffffffffn, hasLeadingZeros: false, isMapped: true };
  }
  return { family: 6, value, hasLeadingZeros: false, isMapped: false };
}

/**
 * Why a text cannot be an IP address in a field of an old API, as a phrase that begins with "must"; undefined when it can.
 * `strict`: as servers since 1.36 see it.
 */
export function ipReason(text: string, strict: boolean): string | undefined {
  const address = parseIp(text);
  if (!address) return 'must be an IP address, such as 10.9.8.7 or 2001:db8::ffff';
  if (!strict) return undefined;
  if (address.hasLeadingZeros) return 'must not have leading zeros';
  return address.isMapped ? 'must not be an IPv4 address written as IPv6' : undefined;
}

/** The usual form of an address: `10.9.8.7`; of IPv6 that of RFC 5952: `2001:db8::1`. */
export function formatIp({ family, value }: IpAddress): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const [start, length] = longestZeros(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

/** Where the longest run of zero groups begins, the first of several, and how long it is. */
function longestZeros(groups: readonly string[]): [start: number, length: number] {
  let best: [number, number] = [0, 0];
  for (let start = 0; start < groups.length; start += 1) {
    const end = groups.findIndex((group, index) => index >= start && group !== '0');
    const length = (end < 0 ? groups.length : end) - start;
    if (length > best[1]) best = [start, length];
  }
  return best;
}

function parseIpv4(text: string): { value: bigint; hasLeadingZeros: boolean } | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,10}$/.test(part) && Number(part) <= 255)) return undefined;
  const value = parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  return { value, hasLeadingZeros: parts.some((part) => part.length > 1 && part.startsWith('0')) };
}

/** The eight groups of 16 bits of an IPv6 address. */
function ipv6Groups(text: string): number[] | undefined {
  if (!text.includes(':')) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map(groupsOf);
  if (!head || (halves.length === 2 && !tail)) return undefined;
  const known = head.length + (tail?.length ?? 0);
  if (!tail) return known === 8 ? head : undefined;
  // The double colon stands for at least one group.
  return known < 8 ? [...head, ...Array<number>(8 - known).fill(0), ...tail] : undefined;
}

function groupsOf(text: string): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  for (const [index, part] of text.split(':').entries()) {
    const isLast = index === text.split(':').length - 1;
    const embedded = isLast && part.includes('.') ? parseIpv4(part) : undefined;
    if (embedded) {
      groups.push(Number(embedded.value >> 16n), Number(embedded.value & 0xffffn));
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) {
      groups.push(Number.parseInt(part, 16));
    } else {
      return undefined;
    }
  }
  return groups;
}

/** A range of addresses: `10.0.0.0/8`. */
export interface Cidr {
  /** As written: bits beyond the prefix included. */
  readonly address: IpAddress;
  readonly prefix: number;
  readonly hasLeadingZeros: boolean;
}

/** Reads a range of addresses as the API server does before it looks at its form. Undefined for what is none. */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/');
  const digits = text.slice(slash + 1);
  const address = slash < 0 ? undefined : parseIp(text.slice(0, slash));
  if (!address || !/^\d{1,9}$/.test(digits)) return undefined;
  const written = Number(digits);
  if (written > (address.family === 6 || address.isMapped ? 128 : 32)) return undefined;
  const prefix = address.isMapped ? Math.max(0, written - 96) : written;
  return { address, prefix, hasLeadingZeros: address.hasLeadingZeros || /^0\d/.test(digits) };
}

/**
 * Why a text cannot be a range of addresses in a field of an old API, as a phrase that begins with "must"; undefined when it
 * can. `strict`: as servers since 1.36 see it.
 */
export function cidrReason(text: string, strict: boolean): string | undefined {
  const cidr = parseCidr(text);
  if (!cidr) return 'must be a range of IP addresses, such as 10.9.8.0/24 or 2001:db8::/64';
  if (!strict) return undefined;
  if (cidr.hasLeadingZeros) return 'must not have leading zeros';
  if (cidr.address.isMapped) return 'must not be an IPv4 range written as IPv6';
  if (networkOf(cidr) === cidr.address.value) return undefined;
  return `must not have bits set beyond its prefix: it is ${formatCidr(cidr)}`;
}

/** The usual form of a range: `10.9.8.0/24`. */
export function formatCidr(cidr: Cidr): string {
  return `${formatIp({ ...cidr.address, value: networkOf(cidr) })}/${cidr.prefix}`;
}

/** Whether a range lies within another one and is smaller. */
export function isStrictlyWithin(inner: Cidr, outer: Cidr): boolean {
  if (inner.address.family !== outer.address.family || inner.prefix <= outer.prefix) return false;
  return networkOf({ ...inner, prefix: outer.prefix }) === networkOf(outer);
}

/** The first address of a range. */
export function networkOf({ address, prefix }: Cidr): bigint {
  const free = BigInt((address.family === 4 ? 32 : 128) - prefix);
  return (address.value >> free) << free;
}
