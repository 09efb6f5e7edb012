import { placeholder } from '../../conversion/names.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../../syntax/value.ts';
import { type Expander, expanderFor } from '../expansion.ts';
import { replaced, type Translate, type Translated } from '../translated.ts';

type Variable =
  | { readonly plain: ObjectValue; readonly note?: string }
  | { readonly secret: ObjectValue; readonly note: string }
  | { readonly reason: string };

/** `env` → `environment`, and `secrets` for what a Secret holds. */
export const environment: Translate = (owner): Translated => {
  const items = asList(owner.env);
  if (!items) return { reason: 'It is no list of variables.' };
  const expander = expanderFor(owner.environment, owner.env);
  const variables = items.map((item) => readVariable(asObject(item), expander));
  const refused = variables.find((variable) => 'reason' in variable);
  if (refused) return refused;
  const plain = variables.flatMap((variable) => ('plain' in variable ? [variable.plain] : []));
  const secrets = variables.flatMap((variable) => ('secret' in variable ? [variable.secret] : []));
  const [before, secretsBefore] = [asList(owner.environment) ?? [], asList(owner.secrets) ?? []];
  const names = [...before, ...secretsBefore, ...plain, ...secrets].map((item) => asObject(item)?.name);
  const twice = names.find((name, index) => asString(name) !== undefined && names.indexOf(name) !== index);
  if (twice !== undefined) return { reason: `\`${asString(twice)}\` is set twice: keep one of the two.` };
  const notes = [
    ...variables.flatMap((variable) => ('note' in variable && variable.note ? [variable.note] : [])),
    ...expander.notes(),
  ];
  return {
    owner: replaced(owner, 'env', {
      environment: listOf(before, plain, secrets.length === 0 && owner.environment === undefined),
      secrets: listOf(secretsBefore, secrets, false) ?? owner.secrets,
    }),
    ...(secrets.length > 0 && { around: withExecutionRole }),
    ...(notes.length > 0 ? { notes } : { exact: true }),
  };
};

function listOf(before: readonly Value[], added: readonly ObjectValue[], evenEmpty: boolean): Value | undefined {
  return before.length + added.length > 0 || evenEmpty ? [...before, ...added] : undefined;
}

function readVariable(variable: ObjectValue | undefined, expander: Expander): Variable {
  const name = variable?.name;
  if (!variable || name === undefined || name === null) return { reason: 'One of its variables has no name.' };
  if (variable.valueFrom === undefined || variable.valueFrom === null) {
    return { plain: { name, value: expander.text(variable.value) } };
  }
  const from = asObject(variable.valueFrom);
  const title = asString(name) ?? 'One of them';
  const secret = referenceIn(from?.secretKeyRef);
  if (secret) {
    return {
      secret: { name, valueFrom: placeholder(secret.name, secret.key, 'secret-arn') },
      note: `Store \`${secret.key}\` of Secret \`${secret.name}\` in AWS Secrets Manager, and fill in its ARN.`,
    };
  }
  const config = referenceIn(from?.configMapKeyRef);
  if (config) {
    return {
      plain: { name, value: placeholder(config.name, config.key) },
      note: `Fill in what \`${config.key}\` of ConfigMap \`${config.name}\` holds: ECS has no ConfigMaps.`,
    };
  }
  if (from?.fieldRef) {
    return {
      reason: `\`${title}\` takes a field of the pod. In a task, ask the address in ECS_CONTAINER_METADATA_URI_V4 for such things.`,
    };
  }
  return { reason: `\`${title}\` takes its value from where a task cannot.` };
}

function referenceIn(value: Value | undefined): { readonly name: string; readonly key: string } | undefined {
  const reference = asObject(value);
  const [name, key] = [asString(reference?.name), asString(reference?.key)];
  return name !== undefined && key !== undefined ? { name, key } : undefined;
}

/** ECS reads secrets with this role, and refuses a task definition without. */
function withExecutionRole(task: ObjectValue): ObjectValue {
  return task.executionRoleArn === undefined ? { ...task, executionRoleArn: '<EXECUTION_ROLE_ARN>' } : task;
}
