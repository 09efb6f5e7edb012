import { objectOrEmpty } from '../../checks.ts';
import { isEmptyList, isSet } from '../../fields.ts';
import type { KubernetesRule } from '../../scope.ts';

export const ingressRules: KubernetesRule = {
  id: 'kubernetes/ingress-rules',
  severity: 'error',
  on: ['networking.v1.Ingress', 'networking.v1.HTTPIngressRuleValue'],
  summary: 'An Ingress has rules or a defaultBackend, and each rule for HTTP has paths.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules',
  check({ value, pointer, type }, report) {
    if (type === 'networking.v1.HTTPIngressRuleValue') {
      if (!isEmptyList(value.paths)) return;
      report({ pointer: `${pointer}/paths`, message: 'A rule for HTTP needs at least one path, such as "/".' });
      return;
    }
    const spec = objectOrEmpty(value.spec);
    if (!spec || !isEmptyList(spec.rules) || isSet(spec.defaultBackend)) return;
    report({
      pointer: '/spec',
      target: 'key',
      message: 'An Ingress needs rules, or a defaultBackend for everything: this one leads nowhere.',
    });
  },
};
