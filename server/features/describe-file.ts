import { recognize } from '../recognize.ts';
import type { Resource } from '../resource.ts';
import type { SourceFile } from '../syntax/document.ts';

export interface FileDescription {
  /** In a few words: `Kubernetes Deployment, Service`, `ECS task definition`. Empty for a file that is not ours. */
  readonly description: string;
  readonly platforms: readonly Resource['platform'][];
}

/** What a file was recognised as. */
export function describeFile(file: SourceFile): FileDescription {
  const resources = file.documents.flatMap(({ document }) => recognize(document));
  const kinds = (platform: Resource['platform']) => [
    ...new Set(resources.filter((resource) => resource.platform === platform).map(kindInWords)),
  ];
  const sentences = [sentence('Kubernetes', kinds('kubernetes')), sentence('ECS', kinds('ecs'))];
  return {
    description: sentences.filter(Boolean).join(' · '),
    platforms: [...new Set(resources.map(({ platform }) => platform))],
  };
}

const LISTED = 3;

function sentence(platform: string, kinds: readonly string[]): string {
  if (kinds.length === 0) return '';
  const more = kinds.length > LISTED ? ` +${kinds.length - LISTED}` : '';
  return `${platform} ${kinds.slice(0, LISTED).join(', ')}${more}`;
}

function kindInWords(resource: Resource): string {
  if (resource.platform === 'kubernetes') return resource.kind;
  return resource.kind === 'TaskDefinition' ? 'task definition' : 'service';
}
