import { asObject, valueAt } from '../../syntax/value.ts';
import { describeArn, describeSecretSource } from './arn.ts';
import { describeImage } from './image.ts';
import { describeCpu, describeMemory, describePod, describeScratch, describeStorage } from './quantity.ts';
import { describeCron } from './schedule.ts';
import { describeSelector } from './selector.ts';
import { describeFargate, describeMebibytes, describeUnits } from './task-size.ts';
import { describeGracePeriod, describeHealthCheckTiming, describeProbeTiming, describeStopTimeout } from './timing.ts';
import type { DescribeValue } from './value-place.ts';
import { describeVolumeHandle } from './volume-handle.ts';

const describeCronJob: DescribeValue = ({ value, resource, path, context, now }) => {
  const zone = asObject(valueAt(resource.value, path.slice(0, -1)))?.timeZone;
  return describeCron(value, { zone, language: context.language, now });
};

/** Who knows the values of which places. A new kind of value is a file here and its line. */
const TABLE: readonly (readonly [places: RegExp, describe: DescribeValue])[] = [
  [/^ResourceRequirements\.(requests|limits)\.cpu$/, describeCpu],
  [/^ResourceRequirements\.(requests|limits)\.memory$/, describeMemory],
  [/^ResourceRequirements\.(requests|limits)\.ephemeral-storage$/, describeScratch],
  [/^(ResourceRequirements\.(requests|limits)|(Container|PodSpec)\.resources)$/, describePod],
  [/^EmptyDirVolumeSource\.sizeLimit$/, describeMemory],
  [/^VolumeResourceRequirements\.requests\.storage$/, describeStorage],
  [/^(Container|EphemeralContainer|ContainerDefinition)\.image$/, describeImage],
  [/^CronJobSpec\.schedule$/, describeCronJob],
  [/^Probe\./, describeProbeTiming],
  [/^PodSpec\.terminationGracePeriodSeconds$/, describeGracePeriod],
  [/^LabelSelector\.|^(ServiceSpec|ReplicationControllerSpec)\.selector(\.|$)/, describeSelector],
  [/^CSIPersistentVolumeSource\.volumeHandle$/, describeVolumeHandle],
  [/^(TaskDefinition|ContainerDefinition)\.cpu$/, describeUnits],
  [/^(TaskDefinition\.memory|ContainerDefinition\.(memory|memoryReservation))$/, describeMebibytes],
  [/^TaskDefinition\.requiresCompatibilities(\.|$)/, describeFargate],
  [/^HealthCheck\./, describeHealthCheckTiming],
  [/^ContainerDefinition\.stopTimeout$/, describeStopTimeout],
  [/^Secret\.valueFrom$/, describeSecretSource],
  [/./, describeArn],
];

/** What the value at a place means, as lines of Markdown: its size, its times, what it names. None for most. */
export const describeValue: DescribeValue = (place) => {
  if (place.type === 'LabelSelector') return describeSelector(place);
  return TABLE.find(([places]) => places.test(place.key))?.[1](place);
};
