import { child, type Pointer, parsePointer } from '../../../syntax/pointer.ts';
import { asList, asObject, asString } from '../../../syntax/value.ts';
import { mayDo } from '../../cloudformation/roles.ts';
import { containersOf } from '../../containers.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';

/** What reading a secret asks of the execution role, by where the secret is kept. */
const ACTIONS: { readonly [store: string]: string } = {
  'AWS::SecretsManager::Secret': 'secretsmanager:GetSecretValue',
  'AWS::SSM::Parameter': 'ssm:GetParameters',
};

export const secretAccess: EcsRule = {
  id: 'ecs/secret-access',
  severity: 'warning',
  on: ['TaskDefinition'],
  summary: 'The execution role of a task may read the secrets of its containers.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  check({ value, scope }, report) {
    const role = scope.referred('executionRoleArn');
    if (role?.type !== 'AWS::IAM::Role') return;
    const told = new Set<string>();
    for (const { value: container, pointer } of containersOf(value)) {
      (asList(container.secrets) ?? []).forEach((secret, index) => {
        const place = child(pointer, 'secrets', index, 'valueFrom');
        const action = actionFor(asString(asObject(secret)?.valueFrom), place, scope);
        if (action === undefined || told.has(action)) return;
        if (mayDo(role, action) !== false) return;
        told.add(action);
        report({
          pointer: place,
          followed: true,
          message: `ECS reads this secret with the role ${role.name}, which may not: the task could not start. Allow ${action} in its policies.`,
          related: [{ in: role, pointer: '', message: 'The execution role' }],
        });
      });
    }
  },
};

function actionFor(written: string | undefined, place: Pointer, scope: EcsScope): string | undefined {
  if (written === undefined) {
    const store = scope.referred(...parsePointer(place));
    return store && Object.hasOwn(ACTIONS, store.type) ? ACTIONS[store.type] : undefined;
  }
  if (/^arn:[^:]*:secretsmanager:/.test(written)) return ACTIONS['AWS::SecretsManager::Secret'];
  // What is no ARN is the name of a parameter.
  return /^(?!arn:)|^arn:[^:]*:ssm:/.test(written) ? ACTIONS['AWS::SSM::Parameter'] : undefined;
}
