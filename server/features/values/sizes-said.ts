import type { FargateSize } from '../../ecs/fargate-sizes.ts';

/** `0.25 vCPU with 0.5 GB`: as the tables and bills of AWS have it, whose GB are GiB. */
export function sizeSaid({ cpu, memory }: FargateSize, between: string): string {
  return `${rounded(cpu / 1024)} vCPU${between}${rounded(memory / 1024)} GB`;
}

/** The memory sizes in GB: each where they are few, otherwise the first, the last and the step. */
export function memoriesSaid(memories: readonly number[]): { first: number; last: number; step: number } | number[] {
  const sizes = memories.map((memory) => rounded(memory / 1024));
  const [first = 0, second = 0] = sizes;
  const last = sizes.at(-1) ?? first;
  return sizes.length <= 3 ? sizes : { first, last, step: rounded(second - first) };
}

/** To thousandths, without the noise of fractions in binary. */
export function rounded(number: number): number {
  return Number(number.toFixed(3));
}

/** `512 MiB`, `1.5 GiB` */
export function memorySaid(mebibytes: number): string {
  return mebibytes < 1024 ? `${mebibytes} MiB` : `${Number((mebibytes / 1024).toFixed(2))} GiB`;
}
