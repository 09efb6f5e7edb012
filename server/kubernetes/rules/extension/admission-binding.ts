import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm, checkOneOf, objectOrEmpty, requireText } from '../../checks.ts';
import { isEmptyList, isEmptyText, isSet, itemsOf } from '../../fields.ts';
import { dns1123Subdomain, pathSegment } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const VERSIONS = ['v1', 'v1beta1', 'v1alpha1'];
const ACTIONS = ['Deny', 'Warn', 'Audit'];
const PARAM = '/spec/paramRef';

export const admissionBinding: KubernetesRule = {
  id: 'kubernetes/admission-binding',
  severity: 'error',
  on: VERSIONS.flatMap((version) => [
    `admissionregistration.${version}.ValidatingAdmissionPolicyBinding`,
    `admissionregistration.${version}.MutatingAdmissionPolicyBinding`,
  ]),
  summary: 'A binding names its policy, the parameters for it, and what happens to what it refuses.',
  documentation:
    'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#getting-started-with-validating-admission-policy',
  check({ value, scope }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec) return;
    requireText(spec, 'policyName', '/spec', report, 'A binding needs the name of a policy in policyName.');
    checkForm(spec.policyName, '/spec/policyName', dns1123Subdomain, report, 'The name of a policy');
    const param = asObject(spec.paramRef);
    if (param) checkParam(param, report);
    if (scope.kind === 'ValidatingAdmissionPolicyBinding') checkActions(spec, report);
  },
};

function checkParam(param: ObjectValue, report: Report): void {
  const hasName = !isEmptyText(param.name);
  checkForm(param.name, child(PARAM, 'name'), pathSegment, report, 'The name of a resource');
  if (hasName && isSet(param.selector) && !isUnknown(param.name)) {
    report({ pointer: child(PARAM, 'name'), message: 'A paramRef has a name or a selector. Remove one of them.' });
  } else if (!hasName && !isSet(param.selector)) {
    report({ pointer: PARAM, target: 'key', message: 'A paramRef needs a name or a selector.' });
  }
  const place = child(PARAM, 'parameterNotFoundAction');
  if (isEmptyText(param.parameterNotFoundAction)) {
    report({ pointer: place, message: 'A paramRef says what to do without the parameter: Allow or Deny.' });
  } else {
    checkOneOf(param.parameterNotFoundAction, place, ['Allow', 'Deny'], report, 'parameterNotFoundAction');
  }
}

function checkActions(spec: ObjectValue, report: Report): void {
  const list = '/spec/validationActions';
  const actions = itemsOf(spec.validationActions) ?? [];
  if (isEmptyList(spec.validationActions)) {
    report({ pointer: list, message: 'A binding needs at least one of the validationActions Deny, Warn and Audit.' });
  }
  actions.forEach((item, index) => {
    checkOneOf(item, child(list, index), ACTIONS, report, 'A validation action');
    const action = asString(item);
    if (action === undefined || actions.indexOf(action) === index) return;
    report({ pointer: child(list, index), message: `"${action}" is in this list already.` });
  });
  if (!actions.includes('Deny') || !actions.includes('Warn')) return;
  report({ pointer: list, target: 'key', message: 'Deny tells the reason already: it does not go with Warn.' });
}
