import type { Fix } from '../../../problem.ts';
import type { RuleNode } from '../../../rule.ts';
import type { Edit } from '../../../syntax/edits.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asString, type ObjectValue } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule, EcsScope } from '../../scope.ts';
import { isSet, objectsOf, whenMissing } from './task.ts';

/** As the API and as templates would write it. */
const NAMES = ['valueFrom', 'ValueFrom'];

export const secretInEnvironment: EcsRule = {
  id: 'ecs/secret-in-environment',
  severity: 'error',
  on: ['KeyValuePair'],
  summary: 'What is read from a store stands under secrets, not under environment.',
  documentation: documentationPage('Secret'),
  check({ value, pointer, parent, scope }, report) {
    const field = NAMES.find((name) => Object.hasOwn(value, name));
    if (parent?.type !== 'ContainerDefinition' || !field) return;
    const fix = isMovable(value) ? moveToSecrets(parent) : undefined;
    report({
      // Terraform leaves out what it does not know.
      severity: whenMissing(scope),
      pointer: child(pointer, field),
      target: 'key',
      message: `An environment variable has a \`value\`. What ECS is to read from Secrets Manager or Parameter Store stands under \`secrets\`, with its \`${field}\`. Move it there.`,
      ...(fix && { fixes: [fix] }),
    });
  },
};

/** What is not known could not be written anew. */
function isMovable(variable: ObjectValue): boolean {
  return !isSet(variable.value) && asString(variable.name) !== undefined && reference(variable) !== undefined;
}

function reference(variable: ObjectValue): string | undefined {
  return NAMES.map((name) => asString(variable[name])).find((text) => text !== undefined);
}

/** All of them at once: the list they go to may have to be made. */
function moveToSecrets({ value, pointer }: RuleNode<EcsScope>): Fix | undefined {
  if (isSet(value.secrets) && !asList(value.secrets)) return undefined;
  const variables = objectsOf(value, pointer, 'environment');
  const moved = variables.filter((variable) => isMovable(variable.value));
  const items = moved.map((variable) => ({
    name: asString(variable.value.name) ?? '',
    valueFrom: reference(variable.value) ?? '',
  }));
  const removed: Edit[] =
    moved.length === asList(value.environment)?.length
      ? [{ kind: 'remove', pointer: child(pointer, 'environment') }]
      : // From the last to the first, so that none moves before it is removed.
        moved.map((variable): Edit => ({ kind: 'remove', pointer: variable.pointer })).reverse();
  const added: Edit[] = isSet(value.secrets)
    ? items.map((item) => ({ kind: 'append', pointer: child(pointer, 'secrets'), item }))
    : [{ kind: 'insert', pointer, members: { secrets: items } }];
  return {
    title: `Move ${items.map(({ name }) => name).join(', ')} to secrets`,
    certain: true,
    edits: [...removed, ...added],
  };
}
