import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { removal } from '../fixes.ts';

/** What ECS sets in every container by itself. */
const SET_BY_ECS = [
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_EXECUTION_ENV',
  'ECS_AGENT_URI',
  'ECS_CONTAINER_METADATA_URI',
  'ECS_CONTAINER_METADATA_URI_V4',
];

export const reservedEnvironment: EcsRule = {
  id: 'ecs/reserved-environment',
  severity: 'warning',
  on: ['KeyValuePair'],
  summary: 'No environment variable takes the name of one that ECS sets itself.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4.html',
  check({ value, pointer, parent }, report) {
    const name = asString(value.name);
    if (parent?.type !== 'ContainerDefinition' || name === undefined || !SET_BY_ECS.includes(name)) return;
    report({
      pointer: child(pointer, 'name'),
      message: `ECS sets ${name} itself, and the AWS SDK relies on it. Remove it, or take another name.`,
      fixes: [removal(`Remove ${name}`, pointer)],
    });
  },
};
