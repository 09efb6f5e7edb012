import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { insertion, setting } from '../fixes.ts';
import { isSet } from './task.ts';

/** Seconds, where none are written. */
const DEFAULT_INTERVAL = 30;

export const healthCheckTimeout: EcsRule = {
  id: 'ecs/health-check-timeout',
  severity: 'warning',
  on: ['HealthCheck'],
  summary: 'A health check has time to end before the next one begins.',
  documentation: documentationPage('HealthCheck'),
  check({ value, pointer }, report) {
    const timeout = asNumber(value.timeout);
    const interval = isSet(value.interval) ? asNumber(value.interval) : DEFAULT_INTERVAL;
    if (timeout === undefined || interval === undefined || timeout < interval) return;
    // Other values are refused: another rule.
    if (timeout > 60 || interval < 5) return;
    const place = child(pointer, 'timeout');
    const longer = timeout * 2;
    const title = `Set the interval to ${longer} seconds`;
    report({
      pointer: place,
      message: `A check may take ${timeout} seconds, and the next begins after ${interval}${
        isSet(value.interval) ? '' : ' (the default)'
      }. Make the interval longer than the timeout.`,
      fixes: [
        isSet(value.interval)
          ? setting(title, child(pointer, 'interval'), longer)
          : insertion(title, pointer, { interval: longer }),
      ],
    });
  },
};
