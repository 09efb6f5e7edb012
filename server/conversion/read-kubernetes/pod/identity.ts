import type { Identity } from '../../model.ts';
import { derived, type Traced, traced } from '../../trace.ts';
import { noteUsed, type PodAt } from '../inventory.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';

/** https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html */
const ROLE_ANNOTATION = 'eks.amazonaws.com/role-arn';
const DEFAULT_ACCOUNT = 'default';

/** The account a pod runs as, when it is among the inputs. */
export function serviceAccountOf(pod: PodAt): ObjectAt | undefined {
  return pod.inventory.find('ServiceAccount', accountName(pod)?.value ?? DEFAULT_ACCOUNT, pod.namespace);
}

/** What the pod may do with services of AWS: the role of its service account. Undefined when nothing says who it is. */
export function readIdentity(pod: PodAt): Identity | undefined {
  const account = accountName(pod);
  const object = serviceAccountOf(pod);
  const role = object ? annotatedRole(object) : undefined;
  const found = role ?? associatedRole(pod, account?.value ?? DEFAULT_ACCOUNT);
  if (object) {
    const message = found
      ? 'The role of the ServiceAccount becomes the role of the tasks.'
      : 'Tasks have no account of a cluster. What the application may do with AWS is up to a task role.';
    noteUsed(object, 'approximate', message);
    const token = object.at.field('automountServiceAccountToken');
    if (token.value === false) token.note('exact', 'Tasks have no token for a cluster.');
  }
  if (!found) return account && { account };
  return {
    role: derived(found.value, found, account),
    account: account ?? traced(DEFAULT_ACCOUNT),
  };
}

/** The account by the field of today or the one of old; they are the same. */
export function accountName({ spec }: PodAt): Traced<string> | undefined {
  const name = spec.field('serviceAccountName').string();
  const old = spec.field('serviceAccount').string();
  if (name && old) return derived(name.value, name, old);
  return name ?? old;
}

function annotatedRole({ at }: ObjectAt): Traced<string> | undefined {
  return at.field('metadata').field('annotations').field(ROLE_ANNOTATION).string();
}

/** EKS Pod Identity keeps the role outside the cluster, but the AWS controllers for Kubernetes have an object for it. */
function associatedRole({ inventory, namespace }: PodAt, account: string): Traced<string> | undefined {
  for (const object of inventory.all('PodIdentityAssociation')) {
    const spec = object.at.field('spec');
    const wanted = spec.field('namespace').string();
    const name = spec.field('serviceAccount').string();
    if (name?.value !== account || (wanted?.value ?? namespaceOf(object.at)) !== namespace) continue;
    const role = spec.field('roleARN').string();
    if (!role) continue;
    noteUsed(object, 'approximate', 'The role it gives the account becomes the role of the tasks.');
    spec.field('clusterName').note('exact', 'Only Kubernetes asks which cluster the account is of.');
    return derived(role.value, role, name, wanted);
  }
  return undefined;
}
