import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asObject, asString, type ObjectValue, type Value } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { clamped, setting } from '../fixes.ts';

interface Limits {
  readonly min: number;
  readonly max: number;
  /** The number is a multiple of it. */
  readonly step: number;
}

const MINUTES: Limits = { min: 0, max: 1440, step: 1 };
const SHIFTS: {
  readonly [field: string]: { readonly strategy: string; readonly limits: { readonly [field: string]: Limits } };
} = {
  canaryConfiguration: {
    strategy: 'CANARY',
    limits: { canaryPercent: { min: 0.1, max: 100, step: 0.1 }, canaryBakeTimeInMinutes: MINUTES },
  },
  linearConfiguration: {
    strategy: 'LINEAR',
    limits: { stepPercent: { min: 3, max: 100, step: 0.1 }, stepBakeTimeInMinutes: MINUTES },
  },
};

export const trafficShift: EcsRule = {
  id: 'ecs/traffic-shift',
  severity: 'error',
  on: ['DeploymentConfiguration'],
  summary: 'Steps and waiting times of a traffic shift are in their ranges, and belong to the strategy.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  check({ value, pointer }, report) {
    checkNumber(value, pointer, 'bakeTimeInMinutes', MINUTES, report);
    const strategy = value.strategy === undefined ? 'ROLLING' : asString(value.strategy);
    for (const [field, shift] of Object.entries(SHIFTS)) {
      const configuration = asObject(value[field]);
      if (!configuration) continue;
      const place = child(pointer, field);
      if (strategy !== undefined && strategy !== shift.strategy) {
        report({
          pointer: place,
          target: 'key',
          message: `${field} is for the strategy ${shift.strategy}, and this one is ${strategy}. Remove it, or change strategy.`,
          fixes: [
            strategyFix(value, pointer, shift.strategy),
            { title: `Remove ${field}`, certain: false, edits: [{ kind: 'remove', pointer: place }] },
          ],
        });
      }
      for (const [name, limits] of Object.entries(shift.limits))
        checkNumber(configuration, place, name, limits, report);
    }
  },
};

function strategyFix(value: ObjectValue, pointer: Pointer, strategy: Value) {
  const title = `Set strategy to ${strategy}`;
  return value.strategy === undefined
    ? ({ title, certain: false, edits: [{ kind: 'insert', pointer, members: { strategy } }] } as const)
    : setting(title, child(pointer, 'strategy'), strategy);
}

function checkNumber(owner: ObjectValue, pointer: Pointer, field: string, limits: Limits, report: Report): void {
  const { min, max, step } = limits;
  const number = asNumber(owner[field]);
  if (number === undefined) return;
  const steps = number / step;
  if (number >= min && number <= max && Math.abs(steps - Math.round(steps)) < 1e-6) return;
  const place = child(pointer, field);
  const nearest = clamped(Number((Math.round(steps) * step).toFixed(1)), min, max);
  report({
    pointer: place,
    message: `${field} is from ${min} to ${max}${step === 1 ? ', in whole minutes' : ', with at most one digit behind the point'}.`,
    fixes: [setting(`Change to ${nearest}`, place, nearest)],
  });
}
