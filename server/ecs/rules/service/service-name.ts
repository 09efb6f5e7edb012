import { asString } from '../../../syntax/value.ts';
import { isLegalName, legalName, shortened } from '../../legal-name.ts';
import type { EcsRule } from '../../scope.ts';

export const serviceName: EcsRule = {
  id: 'ecs/service-name',
  severity: 'error',
  on: ['Service'],
  summary: 'A service name is up to 255 letters, digits, hyphens and underscores.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  sources: ['cdk-preflight pf-ecs-service-name'],
  check({ value }, report) {
    const name = asString(value.serviceName);
    if (name === undefined || isLegalName(name)) return;
    const legal = legalName(name);
    report({
      pointer: '/serviceName',
      message: `“${shortened(name)}” cannot be the name of a service: use up to 255 letters, digits, hyphens and underscores.`,
      ...(legal !== undefined && {
        fixes: [
          {
            title: `Rename to ${shortened(legal)}`,
            certain: false,
            edits: [{ kind: 'set', pointer: '/serviceName', value: legal }],
          },
        ],
      }),
    });
  },
};
