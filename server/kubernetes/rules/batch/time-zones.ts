/** What a part of a time zone's name may consist of for the API server. */
const PART = /^[A-Za-z._0-9+][A-Za-z.\-_0-9+]{0,13}$/;
/** The three-letter names of the IANA database. `Intl` knows others (`PST`, `IST`, `JST`), which the API server does not. */
const SHORT_NAMES = new Set([
  'CET',
  'EET',
  'EST',
  'GMT',
  'HST',
  'MET',
  'MST',
  'PRC',
  'ROC',
  'ROK',
  'UCT',
  'UTC',
  'WET',
]);
/** In the IANA database, but not in every `Intl`. */
const RARE = new Set([
  'Factory',
  'localtime',
  'posixrules',
  'America/Coyhaique',
  'America/Ciudad_Juarez',
  'Europe/Kyiv',
]);

/**
 * Why the API server does not take a text as a time zone: one sentence. Undefined when it does, as far as this runtime knows.
 * Servers carry the IANA database and look names up in it exactly as written.
 */
export function timeZoneReason(name: string): string | undefined {
  if (name === '') return 'A time zone has a name. Without the field, the zone of the control plane counts.';
  const parts = name.split('/');
  if (parts.some((part) => part === '.' || part === '..' || !PART.test(part))) return unknown(name);
  if (name.toLowerCase() === 'local') return '"Local" depends on the server: name a zone, such as Europe/Berlin.';
  if (RARE.has(name) || SHORT_NAMES.has(name)) return undefined;
  if (/^[A-Za-z]{3}$/.test(name)) return unknown(name);
  const known = canonicalName(name);
  if (known === undefined) return unknown(name);
  return timeZoneSpelling(name) ? `Time zones are written exactly: "${timeZoneSpelling(name)}".` : undefined;
}

/** The right spelling of a name that is wrong in upper and lower case only. */
export function timeZoneSpelling(name: string): string | undefined {
  const upper = name.toUpperCase();
  if (SHORT_NAMES.has(upper)) return upper === name ? undefined : upper;
  const known = canonicalName(name);
  if (known === undefined || known === name || known.toUpperCase() !== upper) return undefined;
  return known;
}

function unknown(name: string): string {
  return `There is no time zone "${name}". Use a name of the IANA database, such as Europe/Berlin or Etc/UTC.`;
}

/** The name this runtime has for a zone; undefined for none. */
function canonicalName(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
