import type { Context } from '../context.ts';
import { recognize } from '../recognize.ts';
import type { Resource } from '../resource.ts';
import type { SourceFile } from '../syntax/document.ts';
import { editorWords } from './editor-words.ts';

export interface FileDescription {
  /** In a few words: `Kubernetes Deployment, Service`, `ECS task definition`. Empty for a file that is not ours. */
  readonly description: string;
  readonly platforms: readonly Resource['platform'][];
}

/** What a file was recognised as. */
export function describeFile(file: SourceFile, language: Context['language']): FileDescription {
  const resources = file.documents.flatMap(({ document }) => recognize(document));
  const kinds = (platform: Resource['platform']) => [
    ...new Set(resources.filter((resource) => resource.platform === platform).map((one) => kindInWords(one, language))),
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

function kindInWords(resource: Resource, language: Context['language']): string {
  return resource.platform === 'kubernetes' ? resource.kind : editorWords[language].ecsKinds[resource.kind];
}
