import type { Report } from '../../../rule.ts';
import { child } from '../../../syntax/pointer.ts';
import { asList, asNumber, asObject, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { removal, setting } from '../fixes.ts';
import { leastLength } from './service.ts';

const MOST = 20;
const RANGES = { weight: 1000, base: 100_000 };
const PLACE = '/capacityProviderStrategy';

export const capacityProviderStrategy: EcsRule = {
  id: 'ecs/capacity-provider-strategy',
  severity: 'error',
  on: ['Service'],
  summary: 'A capacity provider strategy has at most 20 items, one base, and a weight above 0.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html',
  sources: [
    'cdk-preflight pf-ecs-svc-capacity-provider-multiple-base',
    'cdk-preflight pf-ecs-svc-capacity-provider-zero-weight',
  ],
  check({ value }, report) {
    const list = asList(value.capacityProviderStrategy) ?? [];
    const items = list.map(asObject);
    if (leastLength(list) > MOST) {
      report({
        pointer: PLACE,
        target: 'key',
        message: `A capacity provider strategy has at most ${MOST} items, and this one has ${list.length}.`,
      });
    }
    items.forEach((item, index) => {
      checkRanges(item ?? {}, index, report);
    });
    checkBases(items, report);
    if (items.length === 0 || items.some((item) => !item || (item.weight !== undefined && item.weight !== 0))) return;
    report({
      pointer: PLACE,
      target: 'key',
      message: `No item of this strategy has a weight above 0 (without weight it is 0), so no task would be placed. Give one a weight.${ecsAnswers('There are no capacity providers in the capacity provider strategy with a weight value greater than zero')}`,
      fixes: items.slice(0, 1).map((item) => {
        const title = 'Set the weight of the first to 1';
        return item?.weight === undefined
          ? { title, certain: false, edits: [{ kind: 'insert', pointer: child(PLACE, 0), members: { weight: 1 } }] }
          : setting(title, child(PLACE, 0, 'weight'), 1);
      }),
    });
  },
};

function checkRanges(item: ObjectValue, index: number, report: Report): void {
  for (const [field, most] of Object.entries(RANGES)) {
    const number = asNumber(item[field]);
    if (number === undefined || (number >= 0 && number <= most)) continue;
    report({ pointer: child(PLACE, index, field), message: `A ${field} is from 0 to ${most}.` });
  }
}

/** AWS prints a base of 0 where there is none. */
function checkBases(items: readonly (ObjectValue | undefined)[], report: Report): void {
  const based = items.flatMap((item, index) => (item && (asNumber(item.base) ?? 0) > 0 ? [index] : []));
  const [first = 0, ...others] = based;
  for (const index of others) {
    if (isUnknown(items[index]?.base)) continue;
    const pointer = child(PLACE, index, 'base');
    report({
      pointer,
      message: `Only one item of a capacity provider strategy can have a base.${ecsAnswers('There are multiple capacity providers in the specified capacity provider strategy with a base value defined')}`,
      related: [{ pointer: child(PLACE, first, 'base'), message: 'The first base' }],
      fixes: [removal('Remove this base', pointer)],
    });
  }
}
