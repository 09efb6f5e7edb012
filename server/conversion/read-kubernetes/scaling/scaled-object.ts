import { asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Scaling, ScalingTarget, Workload } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import { noteHead } from '../network/object-head.ts';
import type { ObjectAt } from '../objects.ts';
import { readBehavior } from './behavior.ts';

/** What KEDA takes where nothing is said. https://keda.sh/docs/latest/reference/scaledobject-spec/ */
const DEFAULTS = { least: 0, most: 100 } as const;

/** Reads a ScaledObject of KEDA: its bounds, and what it scales by as far as ECS measures it. */
export function readScaledObject(object: ObjectAt, workload: Workload): Scaling {
  const { at, file } = object;
  const spec = at.field('spec');
  noteHead(object, 'approximate', 'A ScaledObject becomes a scalable target and policies of Application Auto Scaling.');
  spec.field('scaleTargetRef').note('exact', `It is the service of ${workload.origin.title}.`);
  spec
    .field('pollingInterval')
    .note('dropped', 'CloudWatch measures every minute, or every 20 seconds where that is switched on.');
  spec.field('fallback').note('dropped', 'A policy without data leaves the number of tasks as it is.');
  const triggers = spec.field('triggers').objects();
  const targets = triggers.flatMap((trigger) => readTrigger(trigger) ?? []);
  const name = at.field('metadata').field('name').string() ?? traced('scaled-object');
  const cooldown = spec.field('cooldownPeriod').number();
  return {
    origin: { file, title: `ScaledObject ${name.value}` },
    name,
    least: readLeast(spec, triggers.length > targets.length),
    most: spec.field('maxReplicaCount').number() ?? traced(DEFAULTS.most),
    targets,
    ...(cooldown && { inCooldown: cooldown }),
    ...readBehavior(spec.field('advanced').field('horizontalPodAutoscalerConfig').field('behavior')),
  };
}

function readLeast(spec: Cursor, wakes: boolean): Traced<number> {
  const least = spec.field('minReplicaCount').number() ?? traced(DEFAULTS.least, [spec.field('scaleTargetRef').source]);
  if (least.value > 0) return least;
  // KEDA does not scale to nothing by CPU or memory: nothing would ever wake it.
  if (!wakes) return derived(1, least);
  return noted(
    least,
    'needs-decision',
    'It may go down to no task at all: something has to start the first one again, such as a step scaling policy on an alarm.',
  );
}

function readTrigger(trigger: Cursor): ScalingTarget | undefined {
  const type = trigger.field('type').string();
  const metadata = trigger.field('metadata');
  if (type?.value === 'cron') {
    const start = asString(metadata.field('start').value) ?? '';
    trigger.note(
      'needs-decision',
      `Add scheduled actions to the scalable target: one at \`${start}\` that raises the least number of tasks, one at its end that lowers it.`,
    );
    return undefined;
  }
  const kind = trigger.field('metricType').string() ?? metadata.field('type').string();
  const value = metadata.field('value').scalar();
  const percent = Number(value?.value);
  const measured = type?.value === 'cpu' || type?.value === 'memory';
  if (!type || !measured || kind?.value !== 'Utilization' || !Number.isFinite(percent) || percent <= 0) {
    trigger.note(
      'needs-decision',
      `Nothing in ECS measures \`${type?.value ?? ''}\` this way: publish it as a CloudWatch metric for each task, and add a policy with it.`,
    );
    return undefined;
  }
  return {
    of: type.value === 'cpu' ? 'cpu' : 'memory',
    base: 'reserved',
    percent: derived(percent, value, type, kind),
  };
}
