import { child } from '../../../syntax/pointer.ts';
import { asNumber } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import { documentationPage } from '../../documentation.ts';
import type { EcsRule } from '../../scope.ts';
import { clamped, setting } from '../fixes.ts';

const RANGES = [
  { field: 'interval', min: 5, max: 300, unit: ' seconds' },
  { field: 'timeout', min: 2, max: 60, unit: ' seconds' },
  { field: 'retries', min: 1, max: 10, unit: '' },
  { field: 'startPeriod', min: 0, max: 300, unit: ' seconds' },
];
/** The fields of which ECS's own words are known. */
const ANSWERED = ['timeout', 'startPeriod'];

export const healthCheckRange: EcsRule = {
  id: 'ecs/health-check-range',
  severity: 'error',
  on: ['HealthCheck'],
  summary:
    'The interval of a health check is 5 to 300 s, its timeout 2 to 60 s, retries 1 to 10, startPeriod 0 to 300 s.',
  documentation: documentationPage('HealthCheck'),
  sources: [
    'cdk-preflight pf-ecs-healthcheck-interval-range',
    'cdk-preflight pf-ecs-healthcheck-retries-range',
    'cdk-preflight pf-ecs-healthcheck-start-period-range',
    'cdk-preflight pf-ecs-healthcheck-timeout-range',
  ],
  check({ value, pointer, parent }, report) {
    const container = parent?.value.name;
    for (const { field, min, max, unit } of RANGES) {
      const number = asNumber(value[field]);
      if (number === undefined || (number >= min && number <= max)) continue;
      const place = child(pointer, field);
      const legal = clamped(number, min, max);
      const answer =
        number > max && ANSWERED.includes(field) && typeof container === 'string'
          ? ecsAnswers(
              `Health check ${field} must be less than or equal to the maximum allowed value ${max} for container '${container}'`,
            )
          : '';
      report({
        pointer: place,
        message: `The \`${field}\` of a health check is ${min} to ${max}${unit}; this is ${number}.${answer}`,
        fixes: [setting(`Change to ${legal}`, place, legal)],
      });
    }
  },
};
