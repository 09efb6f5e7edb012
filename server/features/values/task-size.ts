import { viewOf } from '../../ecs/dialects.ts';
import { isSizeFor, sizesNear } from '../../ecs/fargate-choices.ts';
import { fargateMemories } from '../../ecs/fargate-sizes.ts';
import { scopeOf } from '../../ecs/scope.ts';
import { parseTaskCpu, parseTaskMemory } from '../../ecs/size-texts.ts';
import { formatMebibytes, formatMilli } from '../../kubernetes/quantity.ts';
import { valueLabels } from './labels.ts';
import type { DescribeValue, ValuePlace } from './value-place.ts';

/** `"cpu": 256` of a container or `"1 vCPU"` of a task: as a quantity of Kubernetes. */
export const describeUnits: DescribeValue = (place) => {
  const units = numberOf(place, parseTaskCpu);
  if (!units) return undefined;
  const milli = Math.max(1, Math.round((units * 1000) / 1024));
  return [
    valueLabels[place.context.language].units(units, units / 1024, formatMilli(milli)),
    ...describeFargate(place),
  ];
};

/** `"memory": "2048"` or `"2GB"`: as a quantity of Kubernetes. */
export const describeMebibytes: DescribeValue = (place) => {
  const mebibytes = numberOf(place, parseTaskMemory);
  if (!mebibytes) return undefined;
  const field = place.key.endsWith('.memoryReservation') ? 'requests' : 'limits';
  const words = valueLabels[place.context.language];
  return [words.mebibytes(mebibytes, formatMebibytes(mebibytes), field), ...describeFargate(place)];
};

/** Whether Fargate has the size of the task that a value belongs to, and which are near it. */
export const describeFargate = ({ key, resource, context }: ValuePlace): readonly string[] => {
  if (resource.platform !== 'ecs' || !key.startsWith('TaskDefinition.')) return [];
  const view = viewOf(resource);
  const scope = scopeOf(resource, view, context);
  const cpu = parseTaskCpu(String(view.value.cpu));
  const memory = parseTaskMemory(String(view.value.memory));
  if (scope.fargate === 'no' || cpu === undefined || memory === undefined) return [];
  const words = valueLabels[context.language];
  const size = { cpu, memory };
  if (isSizeFor(scope, size)) return [words.fargateSize(size, fargateMemories(cpu) ?? [])];
  return [words.noFargateSize(size, sizesNear(scope, size).slice(0, 3))];
};

function numberOf({ value }: ValuePlace, parse: (text: string) => number | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? parse(value) : undefined;
}
