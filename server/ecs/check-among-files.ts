import type { Context } from '../context.ts';
import type { Problem } from '../problem.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { checkEcs } from './check.ts';
import { type EcsNeighbour, type EcsPair, linksAmongFiles } from './file-links.ts';
import { recognizeEcs } from './recognize.ts';

/**
 * What is wrong with the task definitions and services of a document only in the light of others in its folder.
 * `folder` holds everything there, the document's own resources included.
 */
export function checkEcsAmongFiles(
  document: SourceDocument,
  context: Context,
  path: string,
  folder: readonly EcsNeighbour[],
  pairs: readonly EcsPair[],
): Problem[] {
  return recognizeEcs(document).flatMap((resource) => {
    const links = linksAmongFiles(path, resource, folder, pairs);
    if (!links.taskDefinition && !links.services) return [];
    const alone = checkEcs(resource, document, context);
    return checkEcs(resource, document, context, links).filter(
      (problem) =>
        !alone.some(
          (known) =>
            known.rule === problem.rule && known.pointer === problem.pointer && known.severity === problem.severity,
        ),
    );
  });
}
