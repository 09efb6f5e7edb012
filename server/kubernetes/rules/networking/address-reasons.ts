import { ipReason, parseIp } from '../../ip.ts';

/**
 * Why an address cannot be that of an endpoint, as a phrase that begins with "must"; undefined when it can.
 * `strict`: as servers since 1.36 see it.
 */
export function endpointIpReason(text: string, strict: boolean): string | undefined {
  return ipReason(text, strict) ?? specialIpReason(text);
}

/** Why an address is none that traffic can be sent to. */
export function specialIpReason(text: string): string | undefined {
  const address = parseIp(text);
  if (!address) return undefined;
  const { family, value } = address;
  const isIpv4 = family === 4;
  if (value === 0n) return 'must not be the unspecified address';
  if (isIpv4 ? value >> 24n === 127n : value === 1n) return 'must not be a loopback address';
  if (isIpv4 ? value >> 16n === 0xa9fen : value >> 118n === 0x3fan) return 'must not be a link-local address';
  const isLocalMulticast = isIpv4 ? value >> 8n === 0xe00000n : isLinkLocalMulticast(value);
  return isLocalMulticast ? 'must not be a link-local multicast address' : undefined;
}

/** `ff02::`, whatever the flags in its third digit. */
function isLinkLocalMulticast(value: bigint): boolean {
  return value >> 120n === 0xffn && ((value >> 112n) & 0xfn) === 2n;
}
