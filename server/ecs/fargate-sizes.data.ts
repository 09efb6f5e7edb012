/**
 * The sizes of a Fargate task: CPU in units (1024 = 1 vCPU), and for each the memory in MiB. As of 22 November 2026;
 * the row of 32 vCPU is newer than the API reference of that day.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
 */
export const FARGATE_SIZES: readonly FargateSizeRow[] = [
  { cpu: 256, memory: [512, 1024, 2048] },
  { cpu: 512, memory: { min: 1024, max: 4096, step: 1024 } },
  { cpu: 1024, memory: { min: 2048, max: 8192, step: 1024 } },
  { cpu: 2048, memory: { min: 4096, max: 16384, step: 1024 } },
  { cpu: 4096, memory: { min: 8192, max: 30720, step: 1024 } },
  { cpu: 8192, memory: { min: 16384, max: 61440, step: 4096 } },
  { cpu: 16384, memory: { min: 32768, max: 122880, step: 8192 } },
  { cpu: 32768, memory: [61440, 122880, 249856] },
];

export interface FargateSizeRow {
  readonly cpu: number;
  readonly memory: readonly number[] | { readonly min: number; readonly max: number; readonly step: number };
}
