import { child } from '../../../syntax/pointer.ts';
import { asObject, asString } from '../../../syntax/value.ts';
import { isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';
import { INGRESS_CLASS_ANNOTATION } from './ingress-class-name.ts';

export const ingressClassAnnotation: KubernetesRule = {
  id: 'kubernetes/ingress-class-annotation',
  severity: 'warning',
  on: ['networking.v1.Ingress'],
  summary: 'An Ingress names its class in ingressClassName, not in the old annotation.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation',
  check({ value }, report) {
    const annotations = asObject(asObject(value.metadata)?.annotations);
    if (!annotations || !Object.hasOwn(annotations, INGRESS_CLASS_ANNOTATION)) return;
    const spec = asObject(value.spec);
    if (!spec || isSet(spec.ingressClassName)) return;
    const place = child('/metadata/annotations', INGRESS_CLASS_ANNOTATION);
    const name = asString(annotations[INGRESS_CLASS_ANNOTATION]);
    report({
      pointer: place,
      target: 'key',
      message: 'This annotation is deprecated: use spec.ingressClassName. It needs an IngressClass of that name.',
      ...(name && {
        fixes: [
          {
            title: `Use \`ingressClassName: ${name}\``,
            certain: false,
            edits: [
              { kind: 'remove', pointer: place },
              { kind: 'insert', pointer: '/spec', members: { ingressClassName: name } },
            ],
          },
        ],
      }),
    });
  },
};
