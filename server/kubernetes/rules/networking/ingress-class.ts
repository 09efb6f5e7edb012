import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { checkForm, checkOneOf, objectOrEmpty, removal } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import { dns1123Label, dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';
import { checkTypedReference } from './typed-reference.ts';

const HTTP_PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;
const LONGEST = 250;

export const ingressClass: KubernetesRule = {
  id: 'kubernetes/ingress-class',
  severity: 'error',
  on: ['networking.v1.IngressClass'],
  summary: 'An IngressClass names its controller, and parameters with their scope.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class',
  check({ value }, report) {
    const spec = objectOrEmpty(value.spec);
    if (!spec) return;
    checkController(spec, '/spec/controller', report);
    const parameters = asObject(spec.parameters);
    if (parameters) checkParameters(parameters, '/spec/parameters', report);
  },
};

function checkController(spec: ObjectValue, pointer: Pointer, report: Report): void {
  const controller = isSet(spec.controller) ? asString(spec.controller) : '';
  if (controller === undefined) return;
  if (controller === '') {
    report({ pointer, message: 'An IngressClass needs the name of its controller, such as ingress.k8s.aws/alb.' });
    return;
  }
  const slash = controller.indexOf('/');
  const domain = controller.slice(0, slash);
  const path = controller.slice(slash + 1);
  if (controller.length > LONGEST) {
    report({ pointer, message: `The controller must be at most ${LONGEST} characters long.` });
  } else if (slash < 1 || path === '') {
    report({ pointer, message: 'The controller is a domain and a path, such as example.com/ingress.' });
  } else if (dns1123Subdomain(domain)) {
    report({ pointer, message: `The controller begins with a domain, and "${domain}" ${dns1123Subdomain(domain)}.` });
  } else if (!HTTP_PATH.test(path)) {
    report({ pointer, message: 'After its domain, the controller is a path as in a URL.' });
  }
}

function checkParameters(parameters: ObjectValue, pointer: Pointer, report: Report): void {
  checkTypedReference(parameters, pointer, report);
  checkOneOf(parameters.scope, child(pointer, 'scope'), ['Cluster', 'Namespace'], report, 'scope');
  if (isUnknown(parameters.namespace)) return;
  const place = child(pointer, 'namespace');
  if (parameters.scope === 'Namespace') {
    if (!isSet(parameters.namespace))
      report({ pointer: place, message: 'With `scope: Namespace`, name the namespace.' });
    if (parameters.namespace === '') report({ pointer: place, message: 'The namespace must not be empty.' });
    checkForm(parameters.namespace, place, dns1123Label, report, 'The name of a namespace');
  } else if ((!isSet(parameters.scope) || parameters.scope === 'Cluster') && isSet(parameters.namespace)) {
    report({
      pointer: place,
      target: 'key',
      message: 'A namespace goes with `scope: Namespace` only; the scope is Cluster unless it is set.',
      fixes: [removal(place, 'namespace', false)],
    });
  }
}
