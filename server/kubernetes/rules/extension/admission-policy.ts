import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm, objectOrEmpty, requireText } from '../../checks.ts';
import { isEmptyList, isSet, itemsOf } from '../../fields.ts';
import { dns1035Label, dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { checkMatchConditions } from './match-conditions.ts';

const VERSIONS = ['v1', 'v1beta1', 'v1alpha1'];
const IDENTIFIER = /^[_a-zA-Z][_a-zA-Z0-9]*$/;
const RESERVED = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

export const admissionPolicy: KubernetesRule = {
  id: 'kubernetes/admission-policy',
  severity: 'error',
  on: VERSIONS.flatMap((version) => [
    `admissionregistration.${version}.ValidatingAdmissionPolicy`,
    `admissionregistration.${version}.MutatingAdmissionPolicy`,
  ]),
  summary: 'An admission policy says which resources it is about, and its conditions and variables have names.',
  documentation: 'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/',
  check({ value, scope }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec) return;
    const kind = asObject(spec.paramKind);
    if (kind) checkParamKind(kind, '/spec/paramKind', report);
    const constraints = asObject(spec.matchConstraints);
    if (!isSet(spec.matchConstraints)) {
      report({
        pointer: '/spec/matchConstraints',
        message: 'A policy needs matchConstraints: which resources it is about.',
      });
    } else if (constraints && isEmptyList(constraints.resourceRules)) {
      report({
        pointer: '/spec/matchConstraints/resourceRules',
        message: 'A policy needs at least one rule for resources.',
      });
    }
    checkMatchConditions(spec.matchConditions, '/spec/matchConditions', report);
    checkVariables(spec, report);
    if (scope.kind === 'MutatingAdmissionPolicy' && isEmptyList(spec.mutations)) {
      report({ pointer: '/spec/mutations', message: 'A policy that mutates needs at least one mutation.' });
    }
  },
};

function checkParamKind(kind: ObjectValue, pointer: Pointer, report: Report): void {
  requireText(kind, 'apiVersion', pointer, report, 'A paramKind needs an apiVersion.');
  requireText(kind, 'kind', pointer, report, 'A paramKind needs a kind.');
  checkForm(kind.apiVersion, child(pointer, 'apiVersion'), apiVersionReason, report, 'An apiVersion');
  checkForm(kind.kind, child(pointer, 'kind'), (text) => dns1035Label(text.toLowerCase()), report, 'A kind');
}

function apiVersionReason(text: string): string | undefined {
  const parts = text.split('/');
  if (parts.length > 2) return 'must be a group and a version, such as apps/v1';
  const group = parts.length === 2 ? (parts[0] ?? '') : '';
  return (group && dns1123Subdomain(group)) || dns1035Label(parts.at(-1) ?? '');
}

function checkVariables(spec: ObjectValue, report: Report): void {
  (itemsOf(spec.variables) ?? []).forEach((item, index) => {
    const variable = asObject(item);
    if (!variable) return;
    const place = child('/spec/variables', index);
    for (const field of ['name', 'expression']) {
      const text = isSet(variable[field]) ? asString(variable[field]) : '';
      if (text?.trim() === '') report({ pointer: child(place, field), message: `A variable needs a ${field}.` });
    }
    const name = asString(variable.name);
    if (!name?.trim() || isUnknown(variable.name) || (IDENTIFIER.test(name) && !RESERVED.has(name))) return;
    report({ pointer: child(place, 'name'), message: `"${name}" cannot be the name of a variable in CEL.` });
  });
}
