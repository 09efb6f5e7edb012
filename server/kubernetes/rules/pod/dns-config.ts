import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { isEmptyList, isEmptyText, isSet, itemsOf } from '../../fields.ts';
import { ipReason } from '../../ip.ts';
import { dns1123Subdomain, dns1123SubdomainWithUnderscore } from '../../names.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../../scope.ts';

const MOST_NAMESERVERS = 3;
/** The limits of search domains since 1.26, and before. */
const SEARCH_LIMITS = { count: 32, characters: 2048 };
const OLD_SEARCH_LIMITS = { count: 6, characters: 256 };

export const dnsConfig: KubernetesRule = {
  id: 'kubernetes/dns-config',
  severity: 'error',
  on: ['core.v1.PodSpec'],
  summary: "A pod's dnsConfig has valid addresses and domains; with dnsPolicy None it has a nameserver.",
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config',
  check({ value, pointer, scope }, report) {
    const place = child(pointer, 'dnsConfig');
    const config = asObject(value.dnsConfig);
    if (value.dnsPolicy === 'None' && !isUnknown(value.dnsConfig)) {
      if (!isSet(value.dnsConfig)) {
        report({ pointer: place, message: 'With dnsPolicy: None, the pod needs a dnsConfig with a nameserver.' });
      } else if (config && isEmptyList(config.nameservers)) {
        report({ pointer: child(place, 'nameservers'), message: 'With dnsPolicy: None, the pod needs a nameserver.' });
      }
    }
    if (!config) return;
    checkNameservers(config, place, scope, report);
    checkSearches(config, place, scope, report);
    (itemsOf(config.options) ?? []).forEach((item, index) => {
      const option = asObject(item);
      if (!option || !isEmptyText(option.name)) return;
      report({ pointer: child(place, 'options', index, 'name'), message: 'A DNS option needs a name.' });
    });
  },
};

function checkNameservers(config: ObjectValue, pointer: Pointer, scope: KubernetesScope, report: Report): void {
  const servers = itemsOf(config.nameservers) ?? [];
  const place = child(pointer, 'nameservers');
  if (servers.length > MOST_NAMESERVERS) {
    report({ pointer: place, target: 'key', message: `There can be at most ${MOST_NAMESERVERS} nameservers.` });
  }
  servers.forEach((item, index) => {
    const address = asString(item);
    const reason = address !== undefined && ipReason(address, since(scope, '1.36'));
    if (reason) report({ pointer: child(place, index), message: `A nameserver ${reason}.` });
  });
}

function checkSearches(config: ObjectValue, pointer: Pointer, scope: KubernetesScope, report: Report): void {
  const searches = itemsOf(config.searches) ?? [];
  const place = child(pointer, 'searches');
  const { count, characters } = since(scope, '1.26') ? SEARCH_LIMITS : OLD_SEARCH_LIMITS;
  if (searches.length > count) {
    report({ pointer: place, target: 'key', message: `There can be at most ${count} search domains.` });
  }
  if (searches.map((item) => asString(item) ?? '').join(' ').length > characters) {
    report({
      pointer: place,
      target: 'key',
      message: `All search domains together, with spaces between, have at most ${characters} characters.`,
    });
  }
  const isRelaxed = since(scope, '1.33');
  searches.forEach((item, index) => {
    const domain = asString(item);
    if (domain === undefined || (isRelaxed && domain === '.')) return;
    const check = isRelaxed ? dns1123SubdomainWithUnderscore : dns1123Subdomain;
    const reason = check(domain.replace(/\.$/, ''));
    if (reason) report({ pointer: child(place, index), message: `A search domain ${reason}.` });
  });
}
