import { inMebibytes, inMilli, parseQuantity } from '../../../kubernetes/quantity.ts';
import { asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Container, Entrance, ScalingTarget, Workload } from '../../model.ts';
import { toMilli } from '../../sizes.ts';
import { derived, noted, type Traced } from '../../trace.ts';

/** Whether a metric is of this type: `type`, or the member that only this type has. */
export function isMetric(at: Cursor, type: string): boolean {
  return at.field('type').value === type || at.field(type.toLowerCase()).isObject();
}

/** CPU or memory against what is set aside: as a percentage, or as an amount, of which it becomes one. */
export function readResource(metric: Cursor, workload: Workload): ScalingTarget[] {
  const at = metric.field('resource');
  const name = at.field('name').string();
  if (name?.value !== 'cpu' && name?.value !== 'memory') return [];
  const target = at.field('target');
  const type = metric.field('type').string();
  const kind = target.field('type').string();
  const share = target.field('averageUtilization').number() ?? at.field('targetAverageUtilization').number();
  if (share) return [{ of: name.value, base: 'reserved', percent: derived(share.value, share, name, type, kind) }];
  const amount = target.field('averageValue').scalar() ?? at.field('targetAverageValue').scalar();
  const percent = amount && percentOf(amount, name.value, workload);
  if (percent)
    return [{ of: name.value, base: 'reserved', percent: derived(percent.value, percent, name, type, kind) }];
  if (amount) {
    at.note(
      'needs-decision',
      `The containers set no ${name.value} aside, so \`${amount.value}\` cannot be made a percentage: add a scaling policy by hand.`,
    );
  }
  return [];
}

function percentOf(
  amount: Traced<string | number>,
  of: 'cpu' | 'memory',
  workload: Workload,
): Traced<number> | undefined {
  const quantity = parseQuantity(amount.value);
  const reserved = lasting(workload).reduce((sum, container) => sum + reservedOf(container, of), 0);
  if (!quantity || reserved === 0) return undefined;
  const wanted = of === 'cpu' ? inMilli(quantity) : inMebibytes(quantity);
  const percent = Math.max(1, Math.round((100 * wanted) / reserved));
  return noted(
    derived(percent, amount),
    'approximate',
    `\`${amount.value}\` is ${percent} % of what the containers set aside.`,
  );
}

/** The containers that run as long as the copy does. */
function lasting({ containers }: Workload): Container[] {
  const awaited = new Set(
    containers.flatMap(({ waitsFor }) =>
      waitsFor
        .filter(({ until }) => until.value === 'succeeded' || until.value === 'finished')
        .map(({ container }) => container),
    ),
  );
  return containers.filter(({ name }) => !awaited.has(name.value));
}

function reservedOf({ reserved, limit }: Container, of: 'cpu' | 'memory'): number {
  if (of === 'memory') return reserved.memory?.value ?? limit.memory?.value ?? 0;
  return toMilli(reserved.cpu?.value ?? limit.cpu?.value ?? 0);
}

/** Requests for each second at an Ingress, which a load balancer counts by the minute. */
export function readRequests(metric: Cursor, entrances: readonly Entrance[]): ScalingTarget[] {
  const at = metric.field('object');
  const described = at.field('describedObject');
  const metricName = asString(at.field('metric').field('name').value) ?? '';
  const name = described.field('name').string();
  const entrance = entrances.find(({ origin }) => origin.title.split(', ').includes(`Ingress ${name?.value}`));
  const average = at.field('target').field('averageValue').scalar();
  const rate = average && parseQuantity(average.value);
  if (described.field('kind').value !== 'Ingress' || !/request/i.test(metricName)) return [];
  if (!entrance || !rate) return [];
  const count = noted(
    derived(Math.max(1, Math.round((inMilli(rate) * 60) / 1000)), average, name),
    'approximate',
    'Requests are counted by the minute: `ALBRequestCountPerTarget` takes the place of the metric.',
  );
  at.note('approximate', 'The load balancer counts its requests itself.');
  return [{ of: 'requests', entrance: entrance.name.value, count }];
}
