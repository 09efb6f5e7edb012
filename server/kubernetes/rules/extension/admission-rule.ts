import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asString, type Value } from '../../../syntax/value.ts';
import { checkOneOf, renaming } from '../../checks.ts';
import { isEmptyList, itemsOf } from '../../fields.ts';
import { pathSegment } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const OPERATIONS = ['*', 'CREATE', 'UPDATE', 'DELETE', 'CONNECT'];
const VERSIONS = ['v1', 'v1beta1', 'v1alpha1'];

export const admissionRule: KubernetesRule = {
  id: 'kubernetes/admission-rule',
  severity: 'error',
  on: VERSIONS.flatMap((version) => [
    `admissionregistration.${version}.RuleWithOperations`,
    `admissionregistration.${version}.NamedRuleWithOperations`,
  ]),
  summary: 'A rule for admission names operations, API groups, versions and resources; "*" stands alone in its list.',
  documentation:
    'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#matching-requests-rules',
  check({ value, pointer }, plain) {
    // The server misspells one field.
    const isOfBinding = pointer.startsWith('/spec/matchResources/');
    const report = isOfBinding ? renaming(plain, '/spec/matchResources', '/spec/matchResouces') : plain;
    checkList(value.operations, child(pointer, 'operations'), 'operation', report);
    (itemsOf(value.operations) ?? []).forEach((operation, index) => {
      checkOneOf(operation, child(pointer, 'operations', index), OPERATIONS, report, 'An operation');
    });
    checkList(value.apiGroups, child(pointer, 'apiGroups'), 'API group', report);
    checkList(value.apiVersions, child(pointer, 'apiVersions'), 'API version', report);
    checkEmpty(value.apiVersions, child(pointer, 'apiVersions'), 'An API version', report);
    checkResources(value.resources, child(pointer, 'resources'), report);
    checkOneOf(value.scope, child(pointer, 'scope'), ['*', 'Cluster', 'Namespaced'], report, 'scope');
    const names = itemsOf(value.resourceNames) ?? [];
    names.forEach((item, index) => {
      const name = asString(item);
      if (name === undefined) return;
      const isTwice = names.indexOf(name) < index;
      const reason = pathSegment(name) ?? (isTwice ? 'must not be in the list twice' : undefined);
      if (reason)
        report({ pointer: child(pointer, 'resourceNames', index), message: `The name of a resource ${reason}.` });
    });
  },
};

function checkList(list: Value | undefined, pointer: Pointer, what: string, report: Report): void {
  const items = itemsOf(list) ?? [];
  if (isEmptyList(list)) report({ pointer, message: `A rule needs at least one ${what}; "*" is all of them.` });
  if (items.length > 1 && items.includes('*')) {
    report({ pointer, target: 'key', message: `"*" is every ${what}: nothing else can be beside it.` });
  }
}

function checkEmpty(list: Value | undefined, pointer: Pointer, what: string, report: Report): void {
  (itemsOf(list) ?? []).forEach((item, index) => {
    if (item === '') report({ pointer: child(pointer, index), message: `${what} must not be empty.` });
  });
}

function checkResources(list: Value | undefined, pointer: Pointer, report: Report): void {
  const resources = (itemsOf(list) ?? []).map(asString);
  if (isEmptyList(list))
    report({ pointer, message: 'A rule needs at least one resource, such as pods; "*" is all of them.' });
  checkEmpty(list, pointer, 'A resource', report);
  const whole = new Set<string>();
  const parts = new Set<string>();
  // The server remembers only the last plain resource, as here.
  let isLastPlain = false;
  resources.forEach((text, index) => {
    if (!text) return;
    const slash = text.indexOf('/');
    if (slash < 0) {
      isLastPlain = text !== '*';
      return;
    }
    const resource = text.slice(0, slash);
    const part = text.slice(slash + 1);
    const covering = whole.has(resource) ? `${resource}/*` : parts.has(part) ? `*/${part}` : undefined;
    if (covering !== undefined) {
      report({ pointer: child(pointer, index), message: `"${covering}" is in the list already, and covers this.` });
    }
    if (part === '*') whole.add(resource);
    if (resource === '*') parts.add(part);
  });
  if (resources.length > 1 && resources.includes('*/*')) {
    report({ pointer, target: 'key', message: '"*/*" is everything: nothing else can be beside it.' });
  }
  if (resources.includes('*') && isLastPlain) {
    report({ pointer, target: 'key', message: '"*" is every resource: only subresources can be beside it.' });
  }
}
