import { formatMebibytes, formatMilli } from '../../../kubernetes/quantity.ts';
import type { Draft, DraftObject } from '../../draft.ts';
import type { Container, Size } from '../../model.ts';
import { toMilli } from '../../sizes.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import { type Say, tracedIn } from '../say.ts';

/** What containers request and may use at most, and the limit of the pod as a whole where there is more than one. */
export interface PodSizes {
  readonly containers: ReadonlyMap<Container, { readonly requests: Size; readonly limits: Size }>;
  readonly pod?: Size;
}

const POD_LEVEL = 'The size of the task becomes the size of the pod as a whole: that takes Kubernetes 1.34 or newer.';
const CHOSEN = 'It was chosen for what the containers ask for, and they say that themselves.';
const OF_TASK = 'The size of the task is the limit of its only container.';
const ALONE = 'The limit of the only container counts.';
const PLUGIN = 'The NVIDIA device plugin offers the cards of a node to pods: install it in the cluster.';
const TOO_MUCH =
  'The containers ask for more than the task as a whole has, and Kubernetes refuses that: only the sizes of the containers count.';

/** The size of the task, unless it was only chosen for what the containers ask for. */
function askedSize({ size, sizeIsChosen }: Plan['workload'], say: Say): Size | undefined {
  if (!size || !sizeIsChosen) return size && positive(size);
  for (const part of [size.cpu, size.memory]) say(part, 'approximate', CHOSEN);
  return positive(sizeOf(undefined, undefined, size.disk));
}

/** The limit of a task lies on its only container, or on the pod when several share it. */
export function podSizes({ workload }: Plan, main: Container | undefined, say: Say): PodSizes {
  const { containers, machine } = workload;
  const size = askedSize(workload, say);
  const isWindows = machine.system?.value === 'windows';
  const alone = containers.length === 1;
  const sizes = new Map(
    containers.map((container) => {
      const reserved = positive(container.reserved);
      const limit = positive(container.limit);
      const disk =
        container === main && size?.disk ? derived(size.disk.value, size.disk, reserved.disk) : reserved.disk;
      const cpuLimit =
        limit.cpu ?? (alone ? ofTask(above(size?.cpu, reserved.cpu)) : isWindows ? reserved.cpu : undefined);
      const memoryLimit = limit.memory ?? (alone ? ofTask(above(size?.memory, reserved.memory)) : undefined);
      const limits = sizeOf(cpuLimit, memoryLimit, limit.disk ?? disk);
      const requests = sizeOf(
        within(reserved.cpu ?? cpuLimit, cpuLimit),
        within(reserved.memory ?? memoryLimit, memoryLimit),
        within(disk ?? limit.disk, limits.disk),
      );
      return [container, { requests, limits }] as const;
    }),
  );
  if (alone) {
    for (const part of tracedIn(workload.size)) say(part, 'approximate', ALONE);
    return { containers: sizes };
  }
  if (!size || (!size.cpu && !size.memory)) {
    for (const part of tracedIn(workload.size)) say(part, 'exact', 'Nothing is asked for.');
    return { containers: sizes };
  }
  if (isWindows || !fits(containers, size)) {
    const message = isWindows
      ? 'A pod for Windows has no size as a whole: only those of its containers count.'
      : TOO_MUCH;
    for (const part of tracedIn(workload.size)) say(part, 'approximate', message);
    return { containers: sizes };
  }
  for (const part of tracedIn(workload.size)) say(part, 'exact', 'Nothing is asked for.');
  return { containers: sizes, pod: sizeOf(podLevel(size.cpu), podLevel(size.memory)) };
}

/** The `resources` of a container or pod. */
export function writeResources(requests: Size, limits: Size, cards?: Traced<number>): DraftObject | undefined {
  const gpus =
    cards && cards.value > 0
      ? { 'nvidia.com/gpu': derived(String(Math.ceil(cards.value)), noted(cards, 'approximate', PLUGIN)) }
      : undefined;
  const most = writeSize(limits);
  const resources = { requests: writeSize(requests), limits: gpus || most ? { ...most, ...gpus } : undefined };
  return resources.requests || resources.limits ? resources : undefined;
}

function writeSize({ cpu, memory, disk }: Size): Record<string, Draft | undefined> | undefined {
  if (!cpu && !memory && !disk) return undefined;
  return {
    cpu: cpu && derived(formatMilli(toMilli(cpu.value)), cpu),
    memory: memory && derived(formatMebibytes(Math.ceil(memory.value)), memory),
    'ephemeral-storage': disk && derived(`${Math.ceil(disk.value)}Gi`, disk),
  };
}

/** Kubernetes refuses a pod whose containers ask for more than the pod as a whole. */
function fits(all: readonly Container[], { cpu, memory }: Size): boolean {
  const containers = all.map(({ reserved, limit }) => ({ reserved: positive(reserved), limit: positive(limit) }));
  const cpus = containers.map(({ reserved, limit }) => toMilli(reserved.cpu?.value ?? limit.cpu?.value ?? 0));
  const cpuLimits = containers.map(({ limit }) => toMilli(limit.cpu?.value ?? 0));
  const requested = containers.map(({ reserved, limit }) => reserved.memory?.value ?? limit.memory?.value ?? 0);
  const limits = containers.map(({ limit }) => limit.memory?.value ?? 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + Math.max(0, value), 0);
  return (
    (!cpu || (sum(cpus) <= toMilli(cpu.value) && Math.max(...cpuLimits) <= toMilli(cpu.value))) &&
    (!memory || (sum(requested) <= memory.value && Math.max(...limits) <= memory.value))
  );
}

function ofTask(size: Traced<number> | undefined): Traced<number> | undefined {
  return size && noted(size, 'approximate', OF_TASK);
}

/** A limit, unless less than what is requested: Kubernetes refuses that, as ECS does. */
function above(limit: Traced<number> | undefined, request: Traced<number> | undefined): Traced<number> | undefined {
  return limit && limit.value >= (request?.value ?? 0) ? limit : undefined;
}

/** A request, not above the limit. */
function within(request: Traced<number> | undefined, limit: Traced<number> | undefined): Traced<number> | undefined {
  if (!request || !limit || request.value <= limit.value) return request;
  return noted(derived(limit.value, request), 'approximate', 'More than the limit is set aside: the limit counts.');
}

/** Without what is nothing. */
function positive({ cpu, memory, disk }: Size): Size {
  const known = (value: Traced<number> | undefined) => (value && value.value > 0 ? value : undefined);
  return sizeOf(known(cpu), known(memory), known(disk));
}

function podLevel(value: Traced<number> | undefined): Traced<number> | undefined {
  return value && noted(derived(value.value, value), 'approximate', POD_LEVEL);
}

function sizeOf(cpu?: Traced<number>, memory?: Traced<number>, disk?: Traced<number>): Size {
  return { ...(cpu && { cpu }), ...(memory && { memory }), ...(disk && { disk }) };
}
