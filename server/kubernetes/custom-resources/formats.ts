import { parseCidr, parseIp } from '../ip.ts';

const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:.\d+)?(?:z|[+-]\d{2}:\d{2})$/;
const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/** The formats whose rules are simple enough to be sure of; the server ignores those it does not know. */
const FORMATS: Readonly<Record<string, { readonly fits: (text: string) => boolean; readonly what: string }>> = {
  cidr: { fits: (text) => parseCidr(text) !== undefined, what: 'must be a network such as 10.0.0.0/8' },
  date: { fits: isDate, what: 'must be a date such as 2026-01-31' },
  'date-time': { fits: isDateTime, what: 'must be a time such as 2026-01-31T12:00:00Z' },
  ipv4: { fits: (text) => text.includes('.') && parseIp(text) !== undefined, what: 'must be an IPv4 address' },
  ipv6: { fits: (text) => text.includes(':') && parseIp(text) !== undefined, what: 'must be an IPv6 address' },
  uuid: { fits: (text) => UUID.test(text), what: 'must be a UUID' },
};

/** Why a text is not of a schema's `format`, as a phrase that begins with "must"; undefined when it is, or nobody can say. */
export function formReason(format: string | undefined, text: string): string | undefined {
  const known = format !== undefined && Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return known && !known.fits(text) ? known.what : undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // JavaScript may take the 31st of a shorter month for a day of the next one.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isDateTime(text: string): boolean {
  const [date = '', time = ''] = text.toLowerCase().split('t');
  const [, hour = '', minute = '', second = ''] = TIME.exec(time) ?? [];
  return isDate(date) && hour !== '' && hour <= '23' && minute <= '59' && second <= '59';
}
