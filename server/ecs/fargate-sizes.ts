import { FARGATE_SIZES, type FargateSizeRow } from './fargate-sizes.data.ts';

/** CPU in units (1024 = 1 vCPU), memory in MiB. */
export interface FargateSize {
  readonly cpu: number;
  readonly memory: number;
}

/** The CPU sizes of Fargate, in units, smallest first. */
export const fargateCpus: readonly number[] = FARGATE_SIZES.map((row) => row.cpu);

/** The memory sizes, in MiB and smallest first, that go with a CPU size in units; undefined where there is no such size. */
export function fargateMemories(cpu: number): readonly number[] | undefined {
  const row = FARGATE_SIZES.find((candidate) => candidate.cpu === cpu);
  return row && memoriesOf(row);
}

/** Whether Fargate has this size, in units and MiB. */
export function isFargateSize(cpu: number, memory: number): boolean {
  return fargateMemories(cpu)?.includes(memory) ?? false;
}

/** The first size, by CPU and then by memory, that holds both needs (units and MiB); undefined when none does. */
export function smallestFargateSize(cpuUnits: number, memoryMiB: number): FargateSize | undefined {
  for (const row of FARGATE_SIZES) {
    if (row.cpu < cpuUnits) continue;
    const memory = memoriesOf(row).find((size) => size >= memoryMiB);
    if (memory !== undefined) return { cpu: row.cpu, memory };
  }
  return undefined;
}

function memoriesOf({ memory }: FargateSizeRow): readonly number[] {
  if (!('step' in memory)) return memory;
  const count = (memory.max - memory.min) / memory.step + 1;
  return Array.from({ length: count }, (_, index) => memory.min + index * memory.step);
}
