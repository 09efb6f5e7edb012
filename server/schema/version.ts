/** Whether `1.10` is a later Kubernetes version than `1.9`. */
export function isAfter(version: string, other: string): boolean {
  return minorOf(version) > minorOf(other);
}

/** Whether a version lies within those that have something; absent bounds are open. */
export function isServed(span: { readonly since?: string; readonly until?: string }, version: string): boolean {
  if (span.since !== undefined && isAfter(span.since, version)) return false;
  return span.until === undefined || !isAfter(version, span.until);
}

/** `1.24` → `1.25` */
export function nextVersion(version: string): string {
  return `1.${minorOf(version) + 1}`;
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
