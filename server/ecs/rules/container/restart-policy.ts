import { child } from '../../../syntax/pointer.ts';
import { asNumber, asString } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { clamped, setting } from '../fixes.ts';
import { isSet, itemsOf } from './task.ts';

/** Seconds. */
const SHORTEST = 60;
const LONGEST = 1800;
const MOST_CODES = 50;

export const restartPolicy: EcsRule = {
  id: 'ecs/restart-policy',
  severity: 'error',
  on: ['ContainerRestartPolicy'],
  summary: 'A restart policy waits 60 to 1800 seconds, ignores 50 exit codes at most, and is enabled if it says more.',
  documentation: documentationPage('ContainerRestartPolicy'),
  sources: ['cdk-preflight pf-ecs-restart-policy-attempt-period-range'],
  check({ value, pointer, parent }, report) {
    const period = asNumber(value.restartAttemptPeriod);
    if (period !== undefined && (period < SHORTEST || period > LONGEST)) {
      const place = child(pointer, 'restartAttemptPeriod');
      const legal = clamped(period, SHORTEST, LONGEST);
      const container = asString(parent?.value.name) ?? '';
      report({
        pointer: place,
        message: `\`restartAttemptPeriod\` is ${SHORTEST} to ${LONGEST} seconds; this is ${period}.${ecsAnswers(
          `the 'restartAttemptPeriod' setting for container '${container}' must be between ${SHORTEST} and ${LONGEST}`,
        )}`,
        fixes: [setting(`Change to ${legal}`, place, legal)],
      });
    }
    const codes = itemsOf(value.ignoredExitCodes).length;
    if (codes > MOST_CODES) {
      report({
        pointer: child(pointer, 'ignoredExitCodes'),
        message: `A restart policy ignores ${MOST_CODES} exit codes at most, and this one has ${codes}.`,
      });
    }
    const [option] = ['ignoredExitCodes', 'restartAttemptPeriod'].filter((field) => isSet(value[field]));
    if (value.enabled !== false || !option) return;
    const place = child(pointer, 'enabled');
    report({
      severity: 'warning',
      pointer: place,
      message: `This restart policy is off, so that \`${option}\` does nothing. Enable it, or remove it.`,
      fixes: [setting('Enable it', place, true)],
    });
  },
};
