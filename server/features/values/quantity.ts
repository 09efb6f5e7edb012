import { inMebibytes, inMilli, isWholeMebibytes, parseQuantity } from '../../kubernetes/quantity.ts';
import { valueLabels } from './labels.ts';
import { fargateSizeFor, podSpecOn, sizeOfPod, toUnits } from './pod-size.ts';
import { memorySaid } from './sizes-said.ts';
import type { DescribeValue, ValuePlace } from './value-place.ts';

const NANO = 1_000_000_000;

/** `cpu: 500m`: in CPU units of ECS, and the Fargate size to which the whole pod leads. */
export const describeCpu: DescribeValue = (place) => {
  const words = valueLabels[place.context.language];
  const quantity = quantityAt(place);
  if (!quantity) return undefined;
  const milli = inMilli(quantity);
  const units = toUnits(milli);
  return [words.cpu(textOf(place), milli / 1000, units, (units * 1000) / 1024 === milli), ...describePod(place)];
};

/** `memory: 512M`: in MiB, with a warning where somebody means something else, and the Fargate size of the pod. */
export const describeMemory: DescribeValue = (place) => {
  const words = valueLabels[place.context.language];
  const quantity = quantityAt(place);
  if (!quantity) return undefined;
  const text = textOf(place);
  const bytes = Number(quantity.nano) / NANO;
  if (bytes > 0 && bytes < 2 ** 20) return [words.tinyMemory(text, bytes, /^[\d.]+/.exec(text)?.[0] ?? '')];
  return [words.memory(text, inMebibytes(quantity), isWholeMebibytes(quantity)), ...describePod(place)];
};

/** `storage: 10Gi`: the size of a volume in whole GiB, as Amazon EBS has it. */
export const describeStorage: DescribeValue = (place) => {
  const words = valueLabels[place.context.language];
  const quantity = quantityAt(place);
  return quantity && [words.storage(textOf(place), Math.ceil(inMebibytes(quantity) / 1024))];
};

/** `ephemeral-storage: 30Gi`: the disk of the task, which Fargate has from 21 to 200 GiB. */
export const describeScratch: DescribeValue = (place) => {
  const words = valueLabels[place.context.language];
  const quantity = quantityAt(place);
  return quantity && [words.scratch(textOf(place), Math.ceil(inMebibytes(quantity) / 1024))];
};

/** `resources`, `limits` and `requests` themselves: the Fargate size to which they lead. */
export const describePod = ({ resource, path, context }: ValuePlace): readonly string[] => {
  const spec = podSpecOn(resource.value, path);
  const need = spec && sizeOfPod(spec);
  if (!need) return [];
  const words = valueLabels[context.language];
  const size = fargateSizeFor(need);
  const asked = { vcpu: need.milli / 1000, memory: need.mebibytes === 0 ? '' : memorySaid(need.mebibytes) };
  return [size ? words.pod(asked, size) : words.podTooBig(asked)];
};

function quantityAt({ value }: ValuePlace) {
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
}

function textOf({ value }: ValuePlace): string {
  return String(value);
}
