import { checkForm } from '../../checks.ts';
import { dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

export const ingressTls: KubernetesRule = {
  id: 'kubernetes/ingress-tls',
  severity: 'error',
  on: ['networking.v1.IngressTLS'],
  summary: 'The secretName of an Ingress can be the name of a Secret.',
  documentation: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
  check({ value, pointer }, report) {
    checkForm(value.secretName, `${pointer}/secretName`, dns1123Subdomain, report, 'The name of a Secret');
  },
};
