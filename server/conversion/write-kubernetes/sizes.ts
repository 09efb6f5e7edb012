import type { Container, Size, Workload } from '../model.ts';
import { toMilli } from '../sizes.ts';
import { derived, noted, type Traced } from '../trace.ts';

/** What containers request and may use at most, and the limit of the pod as a whole where there is more than one. */
export interface PodSizes {
  readonly containers: ReadonlyMap<Container, { readonly requests: Size; readonly limits: Size }>;
  readonly pod?: Size;
}

const POD_LEVEL = 'The size of the task becomes the size of the pod as a whole: that takes Kubernetes 1.34 or newer.';

/** The limit of a task lies on its only container, or on the pod when several share it. */
export function containerSizes({ containers, size }: Workload): PodSizes {
  const [only] = containers;
  const alone = containers.length === 1 && only !== undefined;
  const sizes = new Map(
    containers.map((container) => {
      const { reserved, limit } = container;
      const cpuLimit = limit.cpu ?? (alone ? above(size?.cpu, reserved.cpu) : undefined);
      const memoryLimit = limit.memory ?? (alone ? above(size?.memory, reserved.memory) : undefined);
      const requests = sizeOf(reserved.cpu ?? cpuLimit, reserved.memory ?? memoryLimit);
      return [container, { requests, limits: sizeOf(cpuLimit, memoryLimit) }] as const;
    }),
  );
  if (alone || !size || !fits(containers, size)) return { containers: sizes };
  return { containers: sizes, pod: sizeOf(podLevel(size.cpu), podLevel(size.memory)) };
}

/** Kubernetes refuses a pod whose containers ask for more than the pod as a whole. */
function fits(containers: readonly Container[], { cpu, memory }: Size): boolean {
  const cpus = containers.map(({ reserved }) => toMilli(reserved.cpu?.value ?? 0));
  const requested = containers.map(({ reserved, limit }) => reserved.memory?.value ?? limit.memory?.value ?? 0);
  const limits = containers.map(({ limit }) => limit.memory?.value ?? 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return (
    (!cpu || sum(cpus) <= toMilli(cpu.value)) &&
    (!memory || (sum(requested) <= memory.value && Math.max(...limits) <= memory.value))
  );
}

/** A limit, unless less than what is requested: Kubernetes refuses that, as ECS does. */
function above(limit: Traced<number> | undefined, request: Traced<number> | undefined): Traced<number> | undefined {
  return limit && limit.value >= (request?.value ?? 0) ? limit : undefined;
}

function podLevel(value: Traced<number> | undefined): Traced<number> | undefined {
  return value && noted(derived(value.value, value), 'approximate', POD_LEVEL);
}

function sizeOf(cpu: Traced<number> | undefined, memory: Traced<number> | undefined): Size {
  return { ...(cpu && { cpu }), ...(memory && { memory }) };
}
