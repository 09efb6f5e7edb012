import type { Report, RuleNode } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asObject, isUnknown, type ObjectValue, type Value } from '../../../syntax/value.ts';
import { checkForm, checkPort, objectOrEmpty, requireText } from '../../checks.ts';
import { isEmptyText, isSet } from '../../fields.ts';
import { dns1035Label, dns1123Label, portName } from '../../names.ts';
import { type KubernetesRule, type KubernetesScope, since } from '../../scope.ts';
import { checkTypedReference } from './typed-reference.ts';

const BACKEND = 'networking.v1.IngressBackend';

export const ingressBackend: KubernetesRule = {
  id: 'kubernetes/ingress-backend',
  severity: 'error',
  on: [BACKEND, 'networking.v1.HTTPIngressPath'],
  summary: 'A backend of an Ingress is a Service with the name or number of a port, or another resource.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#resource-backend',
  check(node, report) {
    const { value, pointer, type } = node;
    if (type === BACKEND) {
      checkBackend(node, report);
    } else if (!isSet(value.backend) && isSet(value.pathType)) {
      missing(child(pointer, 'backend'), report);
    }
  },
};

function checkBackend({ value, pointer, parent, scope }: RuleNode<KubernetesScope>, report: Report): void {
  // The server looks no further at a path without a type.
  if (parent?.type === 'networking.v1.HTTPIngressPath' && !isSet(parent.value.pathType)) return;
  const hasService = isSet(value.service);
  if (hasService && isSet(value.resource)) {
    report({ pointer, target: 'key', message: 'A backend is a service or a resource. Remove one of them.' });
    return;
  }
  const resource = asObject(value.resource);
  if (resource) checkTypedReference(resource, child(pointer, 'resource'), report);
  const service = asObject(value.service);
  if (service) checkService(service, pointer, scope, report);
  // The names of older versions are told as unknown fields already.
  const isOld = isSet(value.serviceName) || isSet(value.servicePort);
  if (!hasService && !isSet(value.resource) && !isOld) missing(pointer, report);
}

function missing(pointer: Pointer, report: Report): void {
  report({ pointer, target: 'key', message: 'A backend needs a service (with name and port) or a resource.' });
}

function checkService(service: ObjectValue, backend: Pointer, scope: KubernetesScope, report: Report): void {
  const pointer = child(backend, 'service');
  requireText(service, 'name', pointer, report, 'A backend needs the name of a Service.');
  const form = since(scope, '1.36') ? dns1123Label : dns1035Label;
  checkForm(service.name, child(pointer, 'name'), form, report, 'The name of a Service');
  const port = objectOrEmpty(service.port);
  if (!port || isUnknown(port.name) || isUnknown(port.number)) return;
  const hasName = !isEmptyText(port.name);
  const hasNumber = !isNone(port.number);
  if (hasName && hasNumber) {
    report({
      pointer: backend,
      place: child(pointer, 'port'),
      target: 'key',
      message: 'The port of a Service is given by name or by number. Remove one of them.',
    });
  } else if (hasName) {
    checkForm(port.name, child(pointer, 'port', 'name'), portName, report, 'The name of a port');
  } else if (hasNumber) {
    checkPort(port.number, child(pointer, 'port', 'number'), report);
  } else {
    report({
      pointer: backend,
      place: child(pointer, 'port'),
      target: 'key',
      message: 'A Service as backend needs the name or the number of a port.',
    });
  }
}

function isNone(number: Value | undefined): boolean {
  return !isSet(number) || asNumber(number) === 0;
}
