import { smallestFargateSize } from '../../ecs/fargate-sizes.ts';
import { inMebibytes, inMilli, parseQuantity } from '../../kubernetes/quantity.ts';
import { asList, asObject, type ObjectValue, type Value } from '../../syntax/value.ts';

/** CPU in thousandths, memory in MiB. */
export interface PodSize {
  readonly milli: number;
  readonly mebibytes: number;
}

/** The pod spec that a path below an object goes through: `['spec', 'template', 'spec', 'containers', '0']`. */
export function podSpecOn(object: ObjectValue, path: readonly string[]): ObjectValue | undefined {
  let current: Value | undefined = object;
  for (const step of path) {
    const list = asList(current);
    const here = asObject(current);
    if (here && asList(here.containers)) return here;
    current = list ? list[Number(step)] : here?.[step];
  }
  const last = asObject(current);
  return last && asList(last.containers) ? last : undefined;
}

/**
 * What a pod as a whole asks for. Containers and sidecars run together, init containers one after the other before them; figures
 * of the pod itself come first. Undefined where something cannot be known or nothing is asked for.
 * https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers
 */
export function sizeOfPod(spec: ObjectValue): PodSize | undefined {
  const cpu = needOf(spec, cpuOf);
  const memory = needOf(spec, memoryOf);
  if (cpu === undefined || memory === undefined || (cpu === 0 && memory === 0)) return undefined;
  return { milli: cpu, mebibytes: memory };
}

/** The smallest Fargate size for a pod, in units and MiB; undefined when it is too big for all of them. */
export function fargateSizeFor({ milli, mebibytes }: PodSize) {
  return smallestFargateSize(toUnits(milli), mebibytes);
}

/** Thousandths of a CPU in units of ECS: 1024 are one. */
export function toUnits(milli: number): number {
  return milli === 0 ? 0 : Math.max(1, Math.round(milli * 1.024));
}

/** What an object with `resources` asks for: 0 for nothing, undefined where nobody knows. */
type Measure = (holder: ObjectValue) => number | undefined;

const cpuOf: Measure = ({ resources }) => {
  const { requests, limits } = partsOf(resources);
  return measured(requests?.cpu ?? limits?.cpu, inMilli);
};

const memoryOf: Measure = ({ resources }) => {
  const { requests, limits } = partsOf(resources);
  return measured(limits?.memory ?? requests?.memory, inMebibytes);
};

function partsOf(resources: Value | undefined) {
  const { requests, limits } = asObject(resources) ?? {};
  return { requests: asObject(requests), limits: asObject(limits) };
}

function measured(value: Value | undefined, inUnit: (quantity: { nano: bigint }) => number): number | undefined {
  if (value === undefined || value === null) return 0;
  const quantity = typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
  return quantity && inUnit(quantity);
}

function needOf(spec: ObjectValue, measure: Measure): number | undefined {
  const whole = measure(spec);
  if (whole === undefined || whole > 0) return whole;
  let running = 0;
  let most = 0;
  for (const container of objectsOf(spec.initContainers)) {
    const need = measure(container);
    if (need === undefined) return undefined;
    most = Math.max(most, running + need);
    // A sidecar starts among the init containers and stays.
    if (container.restartPolicy === 'Always') running += need;
  }
  for (const container of objectsOf(spec.containers)) {
    const need = measure(container);
    if (need === undefined) return undefined;
    running += need;
  }
  return Math.max(most, running);
}

function objectsOf(list: Value | undefined): ObjectValue[] {
  return (asList(list) ?? []).flatMap((item) => {
    const object = asObject(item);
    return object ? [object] : [];
  });
}
