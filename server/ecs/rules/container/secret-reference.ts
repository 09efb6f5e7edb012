import { child } from '../../../syntax/pointer.ts';
import { asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { looksLikeArn, parseArn } from './arns.ts';

const FORMS =
  'the ARN of a secret (with :JSON-KEY:STAGE:VERSION-ID behind it if you need them), the ARN of a parameter, or the name of a parameter in the same Region';
const PARAMETER = /^[\w./-]+$/;

export const secretReference: EcsRule = {
  id: 'ecs/secret-reference',
  severity: 'warning',
  on: ['Secret'],
  summary: 'The valueFrom of a secret is the ARN of a secret or parameter, or the name of a parameter.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  check({ value, pointer }, report) {
    const text = asString(value.valueFrom);
    if (text === undefined) return;
    const place = child(pointer, 'valueFrom');
    if (looksLikeArn(text) && !parseArn(text)) {
      report({
        severity: 'error',
        pointer: place,
        message: `This ARN is not complete. \`valueFrom\` is ${FORMS}.${ecsAnswers('Invalid arn syntax')}`,
      });
      return;
    }
    const reason = reasonAgainst(text);
    if (reason) report({ pointer: place, message: `${reason} \`valueFrom\` is ${FORMS}.` });
  },
};

/** Why the value cannot be read when the task starts. */
function reasonAgainst(text: string): string | undefined {
  const arn = parseArn(text);
  if (!arn) return PARAMETER.test(text) ? undefined : 'No parameter has this name.';
  if (arn.service === 'ssm') return arn.resource.startsWith('parameter/') ? undefined : 'This is no parameter.';
  if (arn.service !== 'secretsmanager') return `Secrets are not read from ${arn.service}.`;
  const [kind, name, ...parts] = arn.resource.split(':');
  if (kind !== 'secret' || !name) return 'This is no secret.';
  if (parts.length === 0 || parts.length === 3) return undefined;
  return 'Behind the name of a secret come three parts with three colons, even where some are empty, such as :password::.';
}
