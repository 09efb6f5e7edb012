import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import { type EcsRule, onFargate } from '../../scope.ts';
import { clamped, setting } from '../fixes.ts';

/** Seconds. */
const SHORTEST = 2;
const LONGEST = 120;

export const containerTimeouts: EcsRule = {
  id: 'ecs/container-timeouts',
  severity: 'error',
  on: ['ContainerDefinition'],
  summary: 'On Fargate, startTimeout and stopTimeout are 2 to 120 seconds.',
  documentation: documentationPage('ContainerDefinition'),
  check({ value, pointer, scope }, report) {
    const severity = onFargate(scope);
    if (!severity) return;
    for (const field of ['startTimeout', 'stopTimeout']) {
      const seconds = asNumber(value[field]);
      if (seconds === undefined || (seconds >= SHORTEST && seconds <= LONGEST)) continue;
      const place = child(pointer, field);
      const legal = clamped(seconds, SHORTEST, LONGEST);
      report({
        severity,
        pointer: place,
        message: `On Fargate \`${field}\` is ${SHORTEST} to ${LONGEST} seconds; this is ${seconds}. Take a value in that range, or EC2.`,
        fixes: [setting(`Change to ${legal}`, place, legal)],
      });
    }
  },
};
