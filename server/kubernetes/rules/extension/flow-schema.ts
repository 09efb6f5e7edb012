import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { checkForm, objectOrEmpty, requireText } from '../../checks.ts';
import { isEmptyList, itemsOf, oneOf } from '../../fields.ts';
import { dns1123Label, dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const HIGHEST = 10000;
const VERBS = ['get', 'list', 'create', 'update', 'delete', 'deletecollection', 'patch', 'watch', 'proxy'];

export const flowSchema: KubernetesRule = {
  id: 'kubernetes/flow-schema',
  severity: 'error',
  on: ['v1', 'v1beta3', 'v1beta2', 'v1beta1'].map((version) => `flowcontrol.${version}.FlowSchema`),
  summary: 'A FlowSchema sends requests of some subjects for some resources to a priority level.',
  documentation: 'https://kubernetes.io/docs/concepts/cluster-administration/flow-control/#flowschema',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec) return;
    const precedence = asNumber(spec.matchingPrecedence);
    const place = '/spec/matchingPrecedence';
    // 0 is the same as none.
    if (precedence && (precedence < 1 || precedence > HIGHEST)) {
      report({ pointer: place, message: `matchingPrecedence goes from 1 to ${HIGHEST}.` });
    } else if (precedence === 1 && asString(objectOrEmpty(value.metadata)?.name) !== 'exempt') {
      report({ pointer: place, message: 'Only the FlowSchema named "exempt" has the matchingPrecedence 1.' });
    }
    const level = objectOrEmpty(spec.priorityLevelConfiguration);
    if (level) {
      const pointer = '/spec/priorityLevelConfiguration';
      requireText(level, 'name', pointer, report, 'A FlowSchema needs the name of a PriorityLevelConfiguration.');
      checkForm(level.name, `${pointer}/name`, dns1123Subdomain, report, 'The name of a priority level');
    }
    (itemsOf(spec.rules) ?? []).forEach((item, index) => {
      const rule = asObject(item);
      if (rule) checkRule(rule, child('/spec/rules', index), report);
    });
  },
};

function checkRule(rule: ObjectValue, pointer: Pointer, report: Report): void {
  if (isEmptyList(rule.subjects))
    report({ pointer: child(pointer, 'subjects'), message: 'A rule needs at least one subject.' });
  if (isEmptyList(rule.resourceRules) && isEmptyList(rule.nonResourceRules)) {
    report({ pointer, message: 'A rule needs resourceRules or nonResourceRules.' });
  }
  (itemsOf(rule.resourceRules) ?? []).forEach((item, index) => {
    const inner = asObject(item);
    if (inner) checkResources(inner, child(pointer, 'resourceRules', index), report);
  });
  (itemsOf(rule.nonResourceRules) ?? []).forEach((item, index) => {
    const inner = asObject(item);
    if (inner) checkUrls(inner, child(pointer, 'nonResourceRules', index), report);
  });
}

function checkResources(rule: ObjectValue, pointer: Pointer, report: Report): void {
  checkVerbs(rule.verbs, child(pointer, 'verbs'), report);
  checkAll(rule.apiGroups, child(pointer, 'apiGroups'), 'API group', report);
  checkAll(rule.resources, child(pointer, 'resources'), 'resource', report);
  const place = child(pointer, 'namespaces');
  if (rule.clusterScope !== true) checkAll(rule.namespaces, place, 'namespace', report);
  const namespaces = itemsOf(rule.namespaces) ?? [];
  if (namespaces.includes('*')) return;
  namespaces.forEach((namespace, index) => {
    const reason = typeof namespace === 'string' && dns1123Label(namespace);
    if (reason) report({ pointer: child(place, index), message: `The name of a namespace ${reason}.` });
  });
}

function checkUrls(rule: ObjectValue, pointer: Pointer, report: Report): void {
  checkVerbs(rule.verbs, child(pointer, 'verbs'), report);
  const place = child(pointer, 'nonResourceURLs');
  checkAll(rule.nonResourceURLs, place, 'URL', report);
  const urls = itemsOf(rule.nonResourceURLs) ?? [];
  if (urls.includes('*')) return;
  urls.forEach((url, index) => {
    const reason = typeof url === 'string' && urlReason(url);
    if (reason) report({ pointer: child(place, index), message: `A URL ${reason}.` });
  });
}

function checkVerbs(list: Value | undefined, pointer: Pointer, report: Report): void {
  checkAll(list, pointer, 'verb', report);
  const verbs = itemsOf(list) ?? [];
  if (verbs.includes('*')) return;
  const index = verbs.findIndex((verb) => typeof verb === 'string' && !VERBS.includes(verb));
  if (index < 0) return;
  report({ pointer, place: child(pointer, index), message: `A verb is ${oneOf(VERBS)}.` });
}

function checkAll(list: Value | undefined, pointer: Pointer, what: string, report: Report): void {
  const items = itemsOf(list) ?? [];
  if (isEmptyList(list)) report({ pointer, message: `This needs at least one ${what}; "*" is all of them.` });
  if (items.length < 2 || !items.includes('*')) return;
  report({ pointer, target: 'key', message: `"*" is every ${what}: nothing else can be beside it.` });
}

function urlReason(url: string): string | undefined {
  if (url === '/') return undefined;
  if (!url.startsWith('/')) return 'must begin with "/"';
  if (url.includes(' ')) return 'must not contain blanks';
  if (url.includes('//')) return 'must not contain "//"';
  const stars = url.split('*').length - 1;
  return stars > 1 || (stars === 1 && !url.endsWith('/*')) ? 'must have a "*" at the end only, after "/"' : undefined;
}
