import type { Pointer } from '../../../syntax/pointer.ts';
import { asList, asNumber, asObject, type ObjectValue } from '../../../syntax/value.ts';
import type { EcsRule } from '../../scope.ts';
import { setting } from '../fixes.ts';

const PLACE = '/availabilityZoneRebalancing';

export const zoneRebalancing: EcsRule = {
  id: 'ecs/zone-rebalancing',
  severity: 'error',
  on: ['Service'],
  summary: 'A service that is rebalanced between zones may run more than 100 percent, and spreads over zones first.',
  documentation: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html',
  check({ value }, report) {
    // For DAEMON services there is a rule of its own.
    if (value.availabilityZoneRebalancing !== 'ENABLED' || value.schedulingStrategy === 'DAEMON') return;
    for (const { pointer, message } of obstacles(value)) {
      report({
        pointer: PLACE,
        message: `${message} Set availabilityZoneRebalancing to DISABLED, or change that.`,
        related: [{ pointer, message: 'What stands in the way' }],
        fixes: [setting('Set availabilityZoneRebalancing to DISABLED', PLACE, 'DISABLED')],
      });
      return;
    }
  },
};

function obstacles(service: ObjectValue): { readonly pointer: Pointer; readonly message: string }[] {
  const found: { pointer: Pointer; message: string }[] = [];
  const most = asNumber(asObject(service.deploymentConfiguration)?.maximumPercent);
  if (most !== undefined && most <= 100) {
    found.push({
      pointer: '/deploymentConfiguration/maximumPercent',
      message:
        'Rebalancing starts a task in the other zone before it stops one, so it needs a maximumPercent above 100.',
    });
  }
  if (service.launchType === 'EXTERNAL') {
    found.push({ pointer: '/launchType', message: 'External instances have no zones to rebalance.' });
  }
  const classic = (asList(service.loadBalancers) ?? []).findIndex(
    (item) => asObject(item)?.loadBalancerName !== undefined,
  );
  if (classic >= 0) {
    found.push({
      pointer: `/loadBalancers/${classic}/loadBalancerName`,
      message: 'Services behind a Classic Load Balancer cannot be rebalanced.',
    });
  }
  const first = asObject(asList(service.placementStrategy)?.[0]);
  if (first && (isOther(first.type, 'spread') || isOther(first.field, 'attribute:ecs.availability-zone'))) {
    found.push({
      pointer: '/placementStrategy/0',
      message: 'Rebalancing needs a placement strategy that first spreads over attribute:ecs.availability-zone.',
    });
  }
  return found;
}

function isOther(value: unknown, expected: string): boolean {
  return typeof value === 'string' && value !== expected;
}
