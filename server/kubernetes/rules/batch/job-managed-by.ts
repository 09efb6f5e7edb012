import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { dns1123Subdomain } from '../../names.ts';
import { type KubernetesRule, since } from '../../scope.ts';

const PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

export const jobManagedBy: KubernetesRule = {
  id: 'kubernetes/job-managed-by',
  severity: 'error',
  on: ['batch.v1.JobSpec'],
  summary: 'managedBy names a controller as domain/path, in at most 63 characters.',
  documentation:
    'https://kubernetes.io/docs/concepts/workloads/controllers/job/#delegation-of-managing-a-job-object-to-external-controller',
  check({ value, pointer, scope }, report) {
    const name = asString(value.managedBy);
    if (name === undefined || !since(scope, '1.32')) return;
    const reason = managerReason(name);
    if (reason) report({ pointer: child(pointer, 'managedBy'), message: `managedBy ${reason}.` });
  },
};

function managerReason(name: string): string | undefined {
  const slash = name.indexOf('/');
  const domain = name.slice(0, Math.max(0, slash));
  const path = name.slice(slash + 1);
  if (domain === '' || path === '') return 'must be a domain and a path, such as example.com/controller';
  const reason = dns1123Subdomain(domain);
  if (reason) return `must begin with a domain, and "${domain}" ${reason}`;
  if (!PATH.test(path)) return 'must have only characters of a URL path after the domain';
  return name.length > 63 ? 'must be at most 63 characters long' : undefined;
}
