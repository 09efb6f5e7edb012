import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, type ObjectValue } from '../../../syntax/value.ts';
import { checkPort } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';

const URL_FORM = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?[^?#]*(\?[^#]*)?(#.*)?$/is;

/** Checks where a webhook is: at a URL, or behind a Service. */
export function checkWebhookClient(client: ObjectValue, pointer: Pointer, report: Report): void {
  if (isSet(client.url) === isSet(client.service)) {
    report({ pointer, target: 'key', message: 'A webhook is reached by a url or a service: one of the two.' });
    return;
  }
  const url = asString(client.url);
  const reason = url === undefined ? undefined : urlReason(url);
  if (reason) report({ pointer: child(pointer, 'url'), message: `The URL of a webhook ${reason}.` });
  const service = asObject(client.service);
  if (service) checkService(service, child(pointer, 'service'), report);
}

function urlReason(url: string): string | undefined {
  const [, scheme, host, query, fragment] = URL_FORM.exec(url) ?? [];
  if (scheme?.toLowerCase() !== 'https') return 'must begin with https://';
  if (!host) return 'must have a host';
  if (host.includes('@')) return 'must not hold a user name or password';
  if (fragment !== undefined && fragment !== '#') return 'must not have a fragment (#…)';
  return query !== undefined && query !== '?' ? 'must not have a query (?…)' : undefined;
}

function checkService(service: ObjectValue, pointer: Pointer, report: Report): void {
  // What is missing altogether, the structure tells.
  for (const field of ['name', 'namespace']) {
    if (service[field] === '') report({ pointer: child(pointer, field), message: `The service needs a ${field}.` });
  }
  checkPort(service.port, child(pointer, 'port'), report);
  const path = asString(service.path);
  const reason = path && pathReason(path);
  if (reason) report({ pointer: child(pointer, 'path'), message: `The path of a webhook ${reason}.` });
}

function pathReason(path: string): string | undefined {
  if (path === '/') return undefined;
  if (!path.startsWith('/')) return 'must begin with "/"';
  const steps = path.slice(1).replace(/\/$/, '').split('/');
  if (steps.includes('')) return 'must not have an empty step';
  const step = steps.find(dns1123Subdomain);
  return step === undefined ? undefined : `has steps of lower-case letters, digits, "-" and "." only: not "${step}"`;
}
