import { commented } from '../../draft.ts';
import type { RemoteValue } from '../../model.ts';
import { placeholder } from '../../names.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';

export const API_VERSION = 'external-secrets.io/v1';

const SERVICES = {
  'secrets-manager': { service: 'SecretsManager', name: 'aws-secrets-manager' },
  'parameter-store': { service: 'ParameterStore', name: 'aws-parameter-store' },
} as const;
/** A part of an ARN: `${AWS::Region}` is one. */
const REGION = /^arn:(?:\$\{[^{}]*\}|[^:])*:(?:secretsmanager|ssm):((?:\$\{[^{}]*\}|[^:])+):/;

const INSTALL = 'The kinds SecretStore and ExternalSecret come with the External Secrets Operator: install it first.';
const OPERATOR_ROLE = 'The Pod Identity of the operator itself has to be able to read these secrets.';
const READER = 'secrets-reader';
const NO_REGION = 'Fill in the Region that the secrets are in.';
const NO_ROLE =
  'Fill in a role that may read these secrets, as the execution role of the task may, and that trusts this service account.';

/** The name of the SecretStore of a namespace for a service in a Region. https://external-secrets.io/latest/provider/aws-access/ */
export function secretStore(remote: RemoteValue, plan: Plan, desk: Desk): string {
  const namespace = plan.namespace?.value;
  const { service, name } = SERVICES[remote.service];
  const known = REGION.exec(remote.id.value)?.[1];
  return desk.shared(`SecretStore ${namespace ?? ''} ${service} ${known ?? ''}`, () => {
    const store = desk.name('SecretStore', namespace, name);
    const isIrsa = desk.decided.identity === 'irsa';
    const object = {
      apiVersion: API_VERSION,
      kind: 'SecretStore',
      metadata: { name: store, namespace },
      spec: {
        provider: {
          aws: {
            service,
            region: known === undefined ? noRegion(remote) : derived(known, remote.id),
            auth: isIrsa ? { jwt: { serviceAccountRef: { name: reader(plan, desk) } } } : undefined,
          },
        },
      },
    };
    desk.put(commented(isIrsa ? INSTALL : `${INSTALL}\n${OPERATOR_ROLE}`, object));
    return store;
  });
}

function noRegion({ id }: RemoteValue): Traced<string> {
  return noted(traced(placeholder('AWS region'), id.sources), 'needs-decision', NO_REGION);
}

/** The service account as which the operator reads the secrets of a namespace. */
function reader({ namespace }: Plan, desk: Desk): string {
  return desk.shared(`reader ${namespace?.value ?? ''}`, () => {
    const name = desk.name('ServiceAccount', namespace?.value, READER);
    const role = noted(traced(placeholder('secrets reader role ARN')), 'needs-decision', NO_ROLE);
    desk.put({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace: namespace?.value, annotations: { 'eks.amazonaws.com/role-arn': role } },
    });
    return name;
  });
}
