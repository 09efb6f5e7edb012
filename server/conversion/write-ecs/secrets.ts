import type { Draft } from '../draft.ts';
import type { Reference, RemoteValue, Workload } from '../model.ts';
import { logicalId } from '../names.ts';
import { derived, noted, type Source, type Traced, traced } from '../trace.ts';
import type { StackBuilder, StackParameter } from './stack.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html */
const ARN_PATTERN = String.raw`arn:[^:]+:secretsmanager:[^:]+:\d+:secret:[^:]+`;
const READ_SECRET = 'secretsmanager:GetSecretValue';

/** Where the value of a secret lies: `valueFrom`. The role of ECS may read it. */
export function secret(reference: Reference, workload: Workload, stack: StackBuilder): Draft {
  const { store, key, remote } = reference;
  if (remote) return remoteSecret(remote, reference, stack);
  const declaration = secretParameter(
    store.value,
    `ARN of the secret in AWS Secrets Manager that holds what ${store.value} held, as JSON with the same keys`,
  );
  const message = `Store the value of ${store.value} in AWS Secrets Manager and give its ARN.`;
  const suffix = key ? `:${key.value}::` : '';
  return askedSecret(storeOf(reference, workload), declaration, suffix, { at: sourcesOf(reference), message }, stack);
}

/** Where the user name and password for an image registry lie. */
export function registryLogin(reference: Reference, workload: Workload, stack: StackBuilder): Draft {
  const { store, remote } = reference;
  if (remote) return remoteSecret(remote, reference, stack);
  const declaration = secretParameter(
    store.value,
    `ARN of a secret in AWS Secrets Manager with the login for the image registry: {"username": …, "password": …}`,
  );
  const message = `Store the user name and password of ${store.value} in AWS Secrets Manager and give the ARN: ECR images need none.`;
  const meaning = `login ${storeOf(reference, workload)}`;
  return askedSecret(meaning, declaration, '', { at: sourcesOf(reference), message }, stack);
}

/** The source says where the value lies: nothing has to be copied. */
function remoteSecret(remote: RemoteValue, reference: Reference, stack: StackBuilder): Draft {
  const { service, id, property, stage, version } = remote;
  const at = [...sourcesOf(reference), ...[id, property, stage, version].flatMap((one) => one?.sources ?? [])];
  if (service === 'parameter-store') return remoteParameter(remote, at, stack);
  const parts = [property, stage, version].map((one) => one?.value ?? '');
  const suffix = parts.some((part) => part !== '') ? `:${parts.join(':')}` : '';
  if (id.value.startsWith('arn:')) {
    stack.allowExecution(READ_SECRET, derived(id.value, id));
    return traced(`${id.value}${suffix}`, at, notesOf(id, property, stage, version));
  }
  const declaration = secretParameter(
    id.value,
    `ARN of the secret ${id.value} in AWS Secrets Manager, with the six characters at its end`,
  );
  const message = `ECS wants the ARN of the secret \`${id.value}\`, not its name.`;
  return askedSecret(`remote ${id.value}`, declaration, suffix, { at, message }, stack);
}

function remoteParameter(
  { id, property, version, stage }: RemoteValue,
  at: readonly Source[],
  stack: StackBuilder,
): Draft {
  const isArn = id.value.startsWith('arn:');
  const name = id.value.replace(/^\//, '').replaceAll('${', '${!');
  stack.allowExecution(
    'ssm:GetParameters',
    isArn
      ? derived(id.value, id)
      : { 'Fn::Sub': derived(`arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/${name}`, id) },
  );
  const value = traced(id.value, at, notesOf(id, property, version, stage));
  if (!property && !version && !stage) return value;
  const part = property ? `the entry \`${property.value}\`` : 'one version';
  return noted(
    value,
    'needs-decision',
    `ECS gives a parameter as a whole, not ${part} of it: make a parameter that holds just that.`,
  );
}

function secretParameter(store: string, description: string): StackParameter {
  const base = logicalId(/[a-z]/.test(store) ? store : store.toLowerCase());
  const name = base.endsWith('SecretArn') ? base : `${base}SecretArn`;
  return { name, type: 'String', description, pattern: ARN_PATTERN };
}

function askedSecret(
  meaning: string,
  declaration: StackParameter,
  suffix: string,
  ask: { readonly at: readonly Source[]; readonly message: string },
  stack: StackBuilder,
): Draft {
  const plain = stack.parameter(`secret ${meaning}`, declaration);
  stack.allowExecution(READ_SECRET, plain);
  if (suffix === '') return stack.parameter(`secret ${meaning}`, declaration, ask);
  const text = `\${${String(plain.Ref)}}${suffix.replaceAll('${', '${!')}`;
  return { 'Fn::Sub': noted(traced(text, ask.at), 'needs-decision', ask.message) };
}

/** Stores of the same name in different spaces are different stores. */
export function storeOf({ store }: Reference, { space }: Workload): string {
  return `${space?.value ?? ''}/${store.value}`;
}

export function sourcesOf({ store, key }: Reference): readonly Source[] {
  return [...store.sources, ...(key?.sources ?? [])];
}

function notesOf(...values: readonly (Traced<unknown> | undefined)[]) {
  return values.flatMap((value) => value?.notes ?? []);
}
