import type { Fix } from '../../../problem.ts';
import type { Report } from '../../../rule.ts';
import { suggest } from '../../../schema/suggest.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asString, type ObjectValue } from '../../../syntax/value.ts';
import { ecsAnswers } from '../../answer.ts';
import type { EcsRule } from '../../scope.ts';
import { clamped, insertion, removal, setting } from '../fixes.ts';
import { EBS_LIMITS, type EbsRange } from './ebs-limits.data.ts';

const INVALID = ecsAnswers('ECS managed EBS volume configuration was invalid');
const NAMES: { readonly [field: string]: string } = {
  sizeInGiB: 'GiB',
  iops: 'IOPS',
  throughput: 'MiB/s of throughput',
};
const INITIALIZATION = { min: 100, max: 300 };

export const ebsVolume: EcsRule = {
  id: 'ecs/ebs-volume',
  severity: 'error',
  on: ['ServiceManagedEBSVolumeConfiguration'],
  summary: 'An EBS volume has a size or a snapshot, and only the settings, in the ranges, of its type.',
  documentation:
    'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  sources: [
    'cdk-preflight pf-ecs-svc-ebs-volume-without-size-or-snapshot',
    'cdk-preflight pf-ecs-svc-ebs-iops-unsupported-type',
    'cdk-preflight pf-ecs-svc-ebs-throughput-non-gp3',
  ],
  check({ value, pointer }, report) {
    if (value.sizeInGiB === undefined && value.snapshotId === undefined) {
      report({
        pointer,
        target: 'key',
        message: `An EBS volume needs a sizeInGiB, or a snapshotId to be made from.${INVALID}`,
        fixes: [insertion('Add sizeInGiB: 20', pointer, { sizeInGiB: 20 })],
      });
    }
    checkInitialization(value, pointer, report);
    checkType(value, pointer, report);
  },
};

/** Without volumeType EBS chooses, so nothing is certain. */
function checkType(volume: ObjectValue, pointer: Pointer, report: Report): void {
  const type = asString(volume.volumeType);
  if (type === undefined) return;
  const limits = Object.hasOwn(EBS_LIMITS, type) ? EBS_LIMITS[type] : undefined;
  if (!limits) {
    const place = child(pointer, 'volumeType');
    const meant = suggest(type, Object.keys(EBS_LIMITS));
    report({
      pointer: place,
      message: `There is no EBS volume type “${type}”. Use one of ${Object.keys(EBS_LIMITS).join(', ')}.`,
      ...(meant !== undefined && { fixes: [setting(`Change to ${meant}`, place, meant)] }),
    });
    return;
  }
  for (const field of ['sizeInGiB', 'iops', 'throughput'] as const) {
    const range = limits[field];
    if (range) checkRange(volume, pointer, field, range, type, report);
    else if (volume[field] !== undefined) {
      report({
        pointer: child(pointer, field),
        message: `Volumes of type ${type} have no ${field}. Remove it, or use ${field === 'iops' ? 'gp3, io1 or io2' : 'gp3'}.${INVALID}`,
        related: [{ pointer: child(pointer, 'volumeType'), message: 'The type of the volume' }],
        fixes: [
          removal(`Remove ${field}`, child(pointer, field)),
          setting('Set volumeType to gp3', child(pointer, 'volumeType'), 'gp3'),
        ].filter((fix) => makesSense(fix, volume)),
      });
    }
  }
  if (limits.needsIops && volume.iops === undefined) {
    report({
      pointer,
      place: child(pointer, 'volumeType'),
      message: `A volume of type ${type} needs iops.${INVALID}`,
      fixes: [
        insertion('Add iops: 3000', pointer, { iops: 3000 }),
        setting('Set volumeType to gp3', child(pointer, 'volumeType'), 'gp3'),
      ],
    });
  }
}

/** gp3 has ranges of its own. */
function makesSense({ edits }: Fix, volume: ObjectValue): boolean {
  if (edits[0]?.kind === 'remove') return true;
  const iops = asNumber(volume.iops);
  const throughput = asNumber(volume.throughput);
  const isIn = (number: number | undefined, range: EbsRange | undefined) =>
    number === undefined || !range || (number >= range.min && number <= range.max);
  return isIn(iops, EBS_LIMITS.gp3?.iops) && isIn(throughput, EBS_LIMITS.gp3?.throughput);
}

function checkRange(
  volume: ObjectValue,
  pointer: Pointer,
  field: string,
  { min, max, maxOfEbs = max }: EbsRange,
  type: string,
  report: Report,
): void {
  const number = asNumber(volume[field]);
  if (number === undefined || (number >= min && number <= max)) return;
  const isPerhapsRight = number > max && number <= maxOfEbs;
  const place = child(pointer, field);
  const nearest = clamped(number, min, max);
  report({
    pointer: place,
    severity: isPerhapsRight ? 'warning' : 'error',
    message: `ECS documents ${min} to ${max} ${NAMES[field]} for a volume of type ${type}, and this is ${number}.${isPerhapsRight ? ` EBS itself takes up to ${maxOfEbs}.` : ''}`,
    related: [{ pointer: child(pointer, 'volumeType'), message: 'The type of the volume' }],
    fixes: [setting(`Change to ${nearest}`, place, nearest)],
  });
}

function checkInitialization(volume: ObjectValue, pointer: Pointer, report: Report): void {
  const rate = asNumber(volume.volumeInitializationRate);
  if (rate === undefined) return;
  const { min, max } = INITIALIZATION;
  const place = child(pointer, 'volumeInitializationRate');
  if (rate < min || rate > max) {
    const nearest = clamped(rate, min, max);
    report({
      pointer: place,
      message: `A volume is initialized at ${min} to ${max} MiB/s.`,
      fixes: [setting(`Change to ${nearest}`, place, nearest)],
    });
  }
  if (volume.snapshotId !== undefined) return;
  report({
    pointer: place,
    message: 'Only a volume from a snapshot is initialized. Remove volumeInitializationRate, or add snapshotId.',
    fixes: [removal('Remove volumeInitializationRate', place)],
  });
}
