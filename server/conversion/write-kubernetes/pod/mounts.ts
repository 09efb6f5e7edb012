import { descendingPath } from '../../../kubernetes/rules/pod/paths.ts';
import type { DraftObject } from '../../draft.ts';
import type { Container } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import type { Say } from '../say.ts';
import { tracedIn } from '../say.ts';

/** Where a container sees which volumes. A path takes one mount. */
export function writeMounts(
  { mounts }: Container,
  volumes: ReadonlyMap<string, Traced<string>>,
  say: Say,
): DraftObject[] {
  const paths = new Set<string>();
  return mounts.flatMap((mount): DraftObject[] => {
    const { volume, path, readOnly, part } = mount;
    const name = volumes.get(volume.value);
    const problem = name ? whyNot(path.value, paths) : `There is no volume \`${volume.value}\` in the pod.`;
    if (!name || problem) {
      for (const one of tracedIn(mount)) say(one, 'dropped', problem ?? '');
      return [];
    }
    paths.add(path.value);
    const isPart = part && part.value !== '' && descendingPath(part.value) === undefined;
    if (!isPart) say(part, 'dropped', 'A mount takes a path inside of its volume only: all of the volume is mounted.');
    return [
      {
        name: derived(name.value, volume),
        mountPath: path,
        readOnly,
        subPath: isPart ? part : undefined,
      },
    ];
  });
}

function whyNot(path: string, taken: ReadonlySet<string>): string | undefined {
  if (path === '') return 'The mount has no path.';
  return taken.has(path) ? `Something is mounted at ${path} already.` : undefined;
}
