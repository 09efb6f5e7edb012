import { dns1123Label, dns1123Subdomain } from '../../names.ts';

/** Why a text is no fully qualified domain name, as a phrase that begins with "must"; undefined when it is one. */
export function fullDomainReason(text: string): string | undefined {
  const name = text.replace(/\.$/, '');
  if (name === '') return 'must not be empty';
  const reason = dns1123Subdomain(name);
  if (reason) return reason;
  const labels = name.split('.');
  if (labels.length < 2) return 'must have at least two parts, as in example.com';
  return labels.map(dns1123Label).find(Boolean);
}
