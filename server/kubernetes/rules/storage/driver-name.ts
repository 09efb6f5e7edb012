import { dns1123Subdomain } from '../../names.ts';

/** Why a text cannot be the name of a CSI driver, as a phrase that begins with "must"; undefined when it can. */
export function driverNameReason(text: string): string | undefined {
  return text.length > 63 ? 'must be at most 63 characters long' : dns1123Subdomain(text.toLowerCase());
}
