import type { Fix } from '../../../problem.ts';
import type { RuleNode } from '../../../rule.ts';
import { child, parent as enclosing } from '../../../syntax/pointer.ts';
import { asList, asString } from '../../../syntax/value.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { isSet } from './task.ts';

/** How names of credentials end. */
const NAME =
  /(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|(API|ACCESS|SECRET|PRIVATE|ENCRYPTION|SIGNING|LICENSE)_?KEY|ACCESS_?KEY_?ID)$/i;
/** What is no credential: nothing, a switch, a number, a path, an ARN, an address without a password. */
const HARMLESS = /^(|true|false|yes|no|none|null|\d{1,5}|[./].*|arn:.*|\w+:\/\/[^@]*)$/i;

export const plainSecret: EcsRule = {
  id: 'ecs/plain-secret',
  severity: 'warning',
  preset: 'recommended',
  on: ['KeyValuePair'],
  summary: 'Passwords and keys are read from a secret, not written in the task definition.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  sources: ['Security Hub ECS.8'],
  check({ value, pointer, parent, scope }, report) {
    const name = asString(value.name);
    const text = asString(value.value);
    if (parent?.type !== 'ContainerDefinition' || name === undefined || text === undefined) return;
    if (!NAME.test(name) || HARMLESS.test(text)) return;
    const fix = moveToSecrets(scope, parent, pointer, name);
    report({
      pointer: child(pointer, 'value'),
      message: `${name} looks like a credential, and whoever may read the task definition reads it here. Keep it in Secrets Manager or Parameter Store, and name it under \`secrets\`.`,
      ...(fix && { fixes: [fix] }),
    });
  },
};

/** Secrets are read with the execution role: without one, another problem would come of it. */
function moveToSecrets(
  { resource }: EcsScope,
  container: RuleNode<EcsScope>,
  variable: string,
  name: string,
): Fix | undefined {
  const { secrets } = container.value;
  if (!isSet(resource.executionRoleArn) || (isSet(secrets) && !asList(secrets))) return undefined;
  const secret = { name, valueFrom: name };
  const isLast = asList(container.value.environment)?.length === 1;
  return {
    title: `Read it from the parameter "${name}" of Parameter Store`,
    certain: false,
    edits: [
      { kind: 'remove', pointer: isLast ? enclosing(variable) : variable },
      isSet(secrets)
        ? { kind: 'append', pointer: child(container.pointer, 'secrets'), item: secret }
        : { kind: 'insert', pointer: container.pointer, members: { secrets: [secret] } },
    ],
  };
}
