import { recognizeEcs } from './ecs/recognize.ts';
import { recognizeKubernetes } from './kubernetes/recognize.ts';
import type { Resource } from './resource.ts';
import type { SourceDocument } from './syntax/document.ts';

/** What a document holds, told by its content. Empty for everything that is neither Kubernetes nor ECS. */
export function recognize(document: SourceDocument): Resource[] {
  const resources = recognizeKubernetes(document);
  return resources.length > 0 ? resources : recognizeEcs(document);
}
