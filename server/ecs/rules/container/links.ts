/** The container that a link names: `db` in `db` and in `db:database`. */
export function linkTarget(link: string): string {
  const [target = ''] = link.split(':');
  return target;
}
