import { asString } from '../../../syntax/value.ts';
import { isLegalName, legalName, shortened } from '../../legal-name.ts';
import type { EcsRule } from '../../scope.ts';

export const familyName: EcsRule = {
  id: 'ecs/family-name',
  severity: 'error',
  on: ['TaskDefinition'],
  summary: 'A family is up to 255 letters, digits, hyphens and underscores.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  sources: ['cdk-preflight pf-ecs-taskdef-family'],
  check({ value }, report) {
    const family = asString(value.family);
    if (family === undefined || isLegalName(family)) return;
    const legal = legalName(family);
    report({
      pointer: '/family',
      message: `The family “${shortened(family)}” cannot be registered: use up to 255 letters, digits, hyphens and underscores.`,
      ...(legal !== undefined && {
        fixes: [
          {
            title: `Rename to ${shortened(legal)}`,
            certain: false,
            edits: [{ kind: 'set', pointer: '/family', value: legal }],
          },
        ],
      }),
    });
  },
};
