import type { DraftObject } from '../draft.ts';
import type { OutputDraft } from '../output.ts';
import { isTraced } from '../trace.ts';
import { kustomizations } from './kustomize.ts';

/** The one file of the form `single`. */
export const MANIFESTS_PATH = 'manifests.yaml';

/** The objects as files: all in one, one each, or a base of Kustomize with an overlay for what is to be decided. */
export function layOut(
  objects: readonly DraftObject[],
  layout: 'single' | 'per-resource' | 'kustomize',
): OutputDraft[] {
  if (layout === 'single') return [{ path: MANIFESTS_PATH, kind: 'manifest', documents: objects }];
  const taken = new Set<string>();
  const files = objects.map(
    (object): OutputDraft => ({
      path: fileName(object, taken),
      kind: 'manifest',
      documents: [object],
    }),
  );
  return layout === 'kustomize' ? kustomizations(files) : files;
}

/** `deployment-web.yaml`, with the namespace where that tells two apart. */
function fileName(object: DraftObject, taken: Set<string>): string {
  const metadata = object.metadata as DraftObject;
  const kind = textOf(object.kind).toLowerCase();
  const short = `${kind}-${textOf(metadata.name)}.yaml`;
  const path = taken.has(short) ? `${kind}-${textOf(metadata.namespace)}-${textOf(metadata.name)}.yaml` : short;
  taken.add(path);
  return path;
}

/** The text of a member, which may be traced. */
export function textOf(member: unknown): string {
  return String(isTraced(member) ? member.value : (member ?? 'default'));
}
