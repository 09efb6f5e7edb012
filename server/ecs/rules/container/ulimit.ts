import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';

export const ulimit: EcsRule = {
  id: 'ecs/ulimit',
  severity: 'error',
  on: ['Ulimit'],
  summary: 'The soft limit of a ulimit is not above its hard limit.',
  documentation: documentationPage('Ulimit'),
  sources: ['cdk-preflight pf-ecs-ulimit-soft-over-hard'],
  check({ value, pointer }, report) {
    const soft = asNumber(value.softLimit);
    const hard = asNumber(value.hardLimit);
    // -1 is no limit.
    if (soft === undefined || hard === undefined || soft <= hard || hard < 0) return;
    const name = asString(value.name);
    const softPlace = child(pointer, 'softLimit');
    const hardPlace = child(pointer, 'hardLimit');
    report({
      pointer: softPlace,
      message: `The soft limit ${soft} is above the hard limit ${hard}. Lower it, or raise the other.${
        name ? ecsAnswers(`Soft limit exceeds hard limit for ulimit ${name}`) : ''
      }`,
      related: [{ pointer: hardPlace, message: 'The hard limit' }],
      fixes: [
        setting(`Raise hardLimit to ${soft}`, hardPlace, soft),
        setting(`Lower softLimit to ${hard}`, softPlace, hard),
      ],
    });
  },
};
