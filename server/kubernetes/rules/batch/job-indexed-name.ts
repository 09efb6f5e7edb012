import { asObject, asString } from '../../../syntax/value.ts';
import { dns1123Label, dns1123Subdomain } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';
import { completionsOf, isIndexed, isJobTemplate } from './job-spec.ts';

export const jobIndexedName: KubernetesRule = {
  id: 'kubernetes/job-indexed-name',
  severity: 'error',
  on: ['batch.v1.JobSpec'],
  summary: 'The name of an Indexed Job with its highest index is a DNS label: it is the host name of a pod.',
  documentation: 'https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode',
  check(node, report) {
    const { value, scope } = node;
    if (!isIndexed(value) || isJobTemplate(node)) return;
    const name = asString(asObject(scope.object.metadata)?.name);
    const completions = completionsOf(node) ?? 0;
    // What is no name at all is another rule's.
    if (!name || completions < 1 || dns1123Subdomain(name)) return;
    const host = `${name}-${completions - 1}`;
    const reason = dns1123Label(host);
    if (!reason) return;
    report({
      pointer: '/metadata/name',
      // Older servers take it and then cannot create the pods.
      severity: since(scope, '1.27') ? 'error' : 'warning',
      message: `The pods of an Indexed Job are named after it with their index, and "${host}" cannot be a host name: it ${reason}.`,
    });
  },
};
