import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { parseArn } from './arns.ts';

const SUFFIX = /-[A-Za-z0-9]{6}$/;

export const secretArnSuffix: EcsRule = {
  id: 'ecs/secret-arn-suffix',
  severity: 'warning',
  on: ['Secret'],
  summary: 'The ARN of a secret ends in the six characters that Secrets Manager adds to its name.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html',
  check({ value, pointer }, report) {
    const arn = parseArn(asString(value.valueFrom) ?? '');
    const [kind, name] = arn?.resource.split(':') ?? [];
    if (arn?.service !== 'secretsmanager' || kind !== 'secret' || !name || SUFFIX.test(name)) return;
    report({
      pointer: child(pointer, 'valueFrom'),
      message: `The ARN of a secret ends in a hyphen and six characters that Secrets Manager made up; this one ends in "${name}". ECS may not find the secret, least of all one key of it. Copy the whole ARN.`,
    });
  },
};
