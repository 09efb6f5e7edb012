import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { clamped, removal, setting } from '../fixes.ts';
import { isSet } from './task.ts';

export const swap: EcsRule = {
  id: 'ecs/swap',
  severity: 'error',
  on: ['LinuxParameters'],
  summary: 'maxSwap is 0 or more, swappiness is 0 to 100 and counts only next to maxSwap.',
  documentation: documentationPage('LinuxParameters'),
  check({ value, pointer, scope }, report) {
    // Fargate has neither: another rule.
    if (scope.fargate === 'yes') return;
    const most = asNumber(value.maxSwap);
    if (most !== undefined && most < 0) {
      const place = child(pointer, 'maxSwap');
      report({
        pointer: place,
        message: `\`maxSwap\` is in MiB, 0 or more; this is ${most}. Write 0 for no swap, or leave it out for what the instance gives.`,
        fixes: [setting('Change to 0: no swap', place, 0), removal('Remove maxSwap', place)],
      });
    }
    const swappiness = asNumber(value.swappiness);
    const place = child(pointer, 'swappiness');
    if (swappiness !== undefined && (swappiness < 0 || swappiness > 100)) {
      const legal = clamped(swappiness, 0, 100);
      report({
        pointer: place,
        message: `\`swappiness\` is a whole number from 0 to 100; this is ${swappiness}.`,
        fixes: [setting(`Change to ${legal}`, place, legal)],
      });
      return;
    }
    if (!isSet(value.swappiness) || isSet(value.maxSwap)) return;
    report({
      severity: 'information',
      pointer: place,
      target: 'key',
      message: '`swappiness` counts only next to `maxSwap`, which is not set. Set it, or remove this.',
      fixes: [removal('Remove swappiness', place)],
    });
  },
};
