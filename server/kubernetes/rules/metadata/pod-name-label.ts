import { asString } from '../../../syntax/value.ts';
import { dns1123Label, dns1123Subdomain } from '../../names.ts';
import type { KubernetesRule } from '../../scope.ts';

const KINDS = new Set(['Pod', 'Deployment', 'ReplicaSet', 'ReplicationController', 'Job', 'CronJob']);

export const podNameLabel: KubernetesRule = {
  id: 'kubernetes/pod-name-label',
  severity: 'warning',
  on: ['meta.v1.ObjectMeta'],
  summary: 'What names pods is a DNS label, so that it can be their host name.',
  documentation: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names',
  check({ value, pointer, parent, scope }, report) {
    if (parent?.parent || !KINDS.has(scope.kind)) return;
    const name = asString(value.name);
    const reason = name && dns1123Label(name);
    // A name that is refused altogether is another rule's.
    if (!reason || dns1123Subdomain(name)) return;
    report({
      pointer: `${pointer}/name`,
      message: `The name becomes a host name, where "${name}" may surprise: a host name ${reason}.`,
    });
  },
};
