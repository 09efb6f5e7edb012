/** Whether a path has a `..` step. */
export function hasBackStep(path: string): boolean {
  return path.split('/').includes('..');
}

/** Why a path does not lead down from where it is mounted, as a phrase that begins with "must"; undefined when it does. */
export function descendingPath(path: string): string | undefined {
  if (path.startsWith('/')) return 'must be a relative path';
  return hasBackStep(path) ? 'must not contain ".."' : undefined;
}

/** The same for files in a volume, where names that begin with two dots are the kubelet's own. */
export function volumeFilePath(path: string): string | undefined {
  return descendingPath(path) ?? (path.startsWith('..') ? 'must not begin with ".."' : undefined);
}
