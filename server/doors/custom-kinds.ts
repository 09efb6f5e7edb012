import { groupOf } from '../kubernetes/api.ts';
import { bundledKinds } from '../kubernetes/custom-resources/bundled.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Gets what Crossdock itself knows of the custom resources in a workspace. Answers whether that was anything new. */
export async function learnCustomKinds(workspace: Workspace): Promise<boolean> {
  const groups = new Set(workspace.customKinds().map(groupOf));
  const learnt = await Promise.all(
    [...groups].map(async (group) => !workspace.knows(group) && workspace.learn(group, await bundledKinds(group))),
  );
  return learnt.includes(true);
}
