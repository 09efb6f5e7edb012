import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { checkForm } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import { dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const INGRESS_CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

export const ingressClassName: KubernetesRule = {
  id: 'kubernetes/ingress-class-name',
  severity: 'error',
  on: ['networking.v1.IngressSpec'],
  summary: 'ingressClassName can be the name of an IngressClass, and the old annotation names the same.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation',
  check({ value, pointer, scope }, report) {
    const place = `${pointer}/ingressClassName`;
    checkForm(value.ingressClassName, place, dns1123Subdomain, report, 'The name of an IngressClass');
    if (value.ingressClassName === '')
      report({ pointer: place, message: 'ingressClassName must not be empty. Remove it.' });
    const annotations = asObject(asObject(scope.object.metadata)?.annotations);
    const older = asString(annotations?.[INGRESS_CLASS_ANNOTATION]);
    const name = isSet(value.ingressClassName) ? asString(value.ingressClassName) : undefined;
    if (older === undefined || name === undefined || older === name) return;
    const annotation = child('/metadata/annotations', INGRESS_CLASS_ANNOTATION);
    report({
      pointer: annotation,
      message: `This annotation names another class than ingressClassName ("${name}"). Remove it: ingressClassName is enough.`,
      related: [{ pointer: place, message: 'The other class' }],
      fixes: [{ title: 'Remove the annotation', certain: false, edits: [{ kind: 'remove', pointer: annotation }] }],
    });
  },
};
