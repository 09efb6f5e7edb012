import type { Fix } from '../problem.ts';
import type { Edit } from '../syntax/edits.ts';
import { asNumber, asString, type ObjectValue } from '../syntax/value.ts';
import { containersOf, leastSum, reservedMemory } from './containers.ts';
import { type FargateSize, fargateCpus, fargateMemories, isFargateSize } from './fargate-sizes.ts';
import type { EcsScope } from './scope.ts';
import { sizeLike } from './size-texts.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size, 22 November 2026 */
const WINDOWS_CPUS = [1024, 2048, 4096];

/** The CPU sizes, in units and smallest first, that Fargate has for the task's operating system. */
export function cpuSizes({ isWindows }: EcsScope): readonly number[] {
  return isWindows ? WINDOWS_CPUS : fargateCpus;
}

/** Whether Fargate has this size, in units and MiB, for the task's operating system. */
export function isSizeFor(scope: EcsScope, { cpu, memory }: FargateSize): boolean {
  return cpuSizes(scope).includes(cpu) && isFargateSize(cpu, memory);
}

/**
 * Sizes near one that Fargate does not have, each of them enough for the task's containers: first those that take
 * nothing away, and among them those that change one of the two only.
 */
export function sizesNear(scope: EcsScope, { cpu, memory }: FargateSize): FargateSize[] {
  const memories = fargateMemories(cpu) ?? [];
  const cpus = cpuSizes(scope).filter((size) => isFargateSize(size, memory));
  const [more, less] = [memories.find((size) => size > memory), memories.findLast((size) => size < memory)];
  const [faster, slower] = [cpus.find((size) => size > cpu), cpus.findLast((size) => size < cpu)];
  const near = [
    sized(cpu, more),
    sized(faster, memory),
    smallestFor(scope, { cpu, memory }),
    sized(cpu, less),
    sized(slower, memory),
  ];
  const needs = neededSize(scope.resource);
  const enough = near
    .filter((size) => size !== undefined)
    .filter((size) => isSizeFor(scope, size) && holds(size, needs));
  return [...new Map(enough.map((size) => [`${size.cpu} ${size.memory}`, size])).values()];
}

/** The smallest size that Fargate has and that holds this as well as the task's containers. */
export function smallestFor(scope: EcsScope, { cpu, memory }: FargateSize): FargateSize | undefined {
  const needs = neededSize(scope.resource);
  for (const size of cpuSizes(scope)) {
    const memories = size < Math.max(cpu, needs.cpu) ? [] : (fargateMemories(size) ?? []);
    const enough = memories.find((candidate) => candidate >= Math.max(memory, needs.memory));
    if (enough !== undefined) return { cpu: size, memory: enough };
  }
  return undefined;
}

/** The edits that give a task this size, with a title; undefined when it has it already. */
export function resize(task: ObjectValue, { cpu, memory }: FargateSize): Fix | undefined {
  const changes = [
    ...change(task, 'cpu', sizeLike(asString(task.cpu), cpu)),
    ...change(task, 'memory', sizeLike(asString(task.memory), memory)),
  ];
  if (changes.length === 0) return undefined;
  const title = `Set ${changes.map(({ field, text }) => `${field} to ${text}`).join(' and ')}`;
  return { title, certain: false, edits: changes.map(({ edit }) => edit) };
}

function change(
  task: ObjectValue,
  field: 'cpu' | 'memory',
  text: string,
): { field: string; text: string; edit: Edit }[] {
  if (task[field] === text) return [];
  const edit: Edit =
    task[field] === undefined
      ? { kind: 'insert', pointer: '', members: { [field]: text } }
      : { kind: 'set', pointer: `/${field}`, value: text };
  return [{ field, text, edit }];
}

function sized(cpu: number | undefined, memory: number | undefined): FargateSize | undefined {
  return cpu === undefined || memory === undefined ? undefined : { cpu, memory };
}

/** What the containers take at least, in units and MiB. */
function neededSize(task: ObjectValue): FargateSize {
  const containers = containersOf(task);
  const limits = containers.map(({ value }) => asNumber(value.memory) ?? 0);
  return {
    cpu: leastSum(containers, ({ cpu }) => asNumber(cpu)),
    memory: Math.max(leastSum(containers, reservedMemory), ...limits, 0),
  };
}

function holds(size: FargateSize, needs: FargateSize): boolean {
  return size.cpu >= needs.cpu && size.memory >= needs.memory;
}
