/** Whether a Kubernetes version (`1.31`) lies within the versions that have something; absent bounds are open. */
export function isServed(range: { readonly since?: string; readonly until?: string }, version: string): boolean {
  const at = minor(version);
  return (
    (range.since === undefined || minor(range.since) <= at) && (range.until === undefined || at <= minor(range.until))
  );
}

function minor(version: string): number {
  return Number(version.split('.')[1]);
}
