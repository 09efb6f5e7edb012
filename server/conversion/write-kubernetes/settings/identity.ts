import type { Draft, DraftObject } from '../../draft.ts';
import { dnsLabel } from '../../names.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';

const ROLE_ANNOTATION = 'eks.amazonaws.com/role-arn';
const TRUST =
  'The role trusts ECS tasks. Let its trust policy trust the OIDC provider of the cluster for this service account instead (sts:AssumeRoleWithWebIdentity).';
const POD_TRUST =
  "Let the role's trust policy trust pods.eks.amazonaws.com (sts:AssumeRole, sts:TagSession) in place of ecs-tasks.amazonaws.com.";

/**
 * The service account a workload runs as: it takes on the role of the task, by an annotation (IRSA) or by an association that
 * is made outside of the manifests (Pod Identity).
 * https://docs.aws.amazon.com/eks/latest/userguide/service-accounts.html
 */
export function writeIdentity({ workload, name, namespace }: Plan, desk: Desk): Draft | undefined {
  const { role, account } = workload.identity ?? {};
  if (!role && !account) return undefined;
  const wanted = account ? dnsLabel(account.value) : name.value;
  if (wanted === 'default' && !role) return account;
  const key = `${namespace?.value ?? ''} ${account?.value ?? name.value} ${role?.value ?? ''}`;
  const legal = desk.shared(`account ${key}`, () => {
    const own = desk.name('ServiceAccount', namespace?.value, wanted);
    desk.put(writeAccount(own, role, namespace?.value, desk));
    return own;
  });
  return derived(legal, account, role && { ...role, notes: [] });
}

function writeAccount(
  name: string,
  role: Traced<string> | undefined,
  namespace: string | undefined,
  { decided }: Desk,
): DraftObject {
  const object = { apiVersion: 'v1', kind: 'ServiceAccount' };
  if (!role) return { ...object, metadata: { name, namespace } };
  if (decided.identity === 'irsa') {
    const annotations = { [ROLE_ANNOTATION]: noted(role, 'needs-decision', TRUST) };
    return { ...object, metadata: { name, namespace, annotations } };
  }
  const command = `aws eks create-pod-identity-association --cluster-name CLUSTER --namespace ${namespace ?? 'default'} --service-account ${name} --role-arn ${role.value}`;
  const associated = noted(derived(name, role), 'needs-decision', `Run: ${command}\n${POD_TRUST}`);
  return { ...object, metadata: { name: associated, namespace } };
}
