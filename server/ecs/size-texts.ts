const CPU = /^(\d+|\d*\.\d+)\s*vcpu$/i;
const MEMORY = /^(\d+|\d*\.\d+)\s*gb$/i;
const WHOLE = /^\d+$/;

/**
 * The `cpu` of a task definition in units: `"1024"`, `"1 vCPU"`, `".5 vCPU"`; undefined when it is no such text.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export function parseTaskCpu(text: string): number | undefined {
  return parseSize(text, CPU);
}

/** The `memory` of a task definition in MiB: `"2048"`, `"2GB"`, `"0.5 GB"`; undefined when it is no such text. */
export function parseTaskMemory(text: string): number | undefined {
  return parseSize(text, MEMORY);
}

/** Another size as its author would write it: in the unit, and with the space, of what stands there now. */
export function sizeLike(text: string | undefined, size: number): string {
  const [, space = '', unit] = /^[\d.]+(\s*)(vcpu|gb)$/i.exec(text?.trim() ?? '') ?? [];
  return unit === undefined ? String(size) : `${size / 1024}${space}${unit}`;
}

/** Plain numbers are units and MiB already; vCPU and GB are 1024 of them. */
function parseSize(text: string, pattern: RegExp): number | undefined {
  const trimmed = text.trim();
  if (WHOLE.test(trimmed)) return Number(trimmed);
  const match = pattern.exec(trimmed);
  return match ? Math.round(Number(match[1]) * 1024) : undefined;
}
