/**
 * CPU between the platforms: 1024 units of Amazon ECS are one virtual CPU, as 1000m of Kubernetes are.
 * Rounding to the nearest in both directions brings every value of Kubernetes back unchanged.
 */

/** Virtual CPUs as CPU units of ECS. Anything above nothing is at least one unit. */
export function toUnits(cpu: number): number {
  return cpu === 0 ? 0 : Math.max(1, Math.round(cpu * 1024));
}

/** CPU units as virtual CPUs. */
export function fromUnits(units: number): number {
  return units / 1024;
}

/** Virtual CPUs as thousandths. Anything above nothing is at least one. */
export function toMilli(cpu: number): number {
  return cpu === 0 ? 0 : Math.max(1, Math.round(cpu * 1000));
}

/** Thousandths as virtual CPUs. */
export function fromMilli(milli: number): number {
  return milli / 1000;
}
