import { recognize } from '../recognize.ts';
import type { EcsResource, KubernetesResource, Resource } from '../resource.ts';
import type { PlacedDocument, SourceFile } from '../syntax/document.ts';
import { linesOf } from '../syntax/lines.ts';
import type { ConversionInput, ConversionResult } from './conversion.ts';
import { isAround } from './read-ecs/template/around-inputs.ts';

export type Refusal = ConversionResult['refused'][number];

/** A document with something to convert in it. Without resources: it says how those of other documents are run or reached. */
export interface InputDocument {
  readonly file: string;
  readonly placed: PlacedDocument;
  readonly resources: readonly Resource[];
}

/** The documents that can be read as the platform to convert from; all others are refused, each with the reason. */
export function openInputs({ files, to }: ConversionInput): {
  readonly documents: readonly InputDocument[];
  readonly refused: readonly Refusal[];
} {
  const from = to === 'ecs' ? 'kubernetes' : 'ecs';
  const documents: InputDocument[] = [];
  const refused: Refusal[] = [];
  for (const file of files) {
    for (const placed of file.documents) {
      const found = recognize(placed.document);
      const resources = found.filter((resource) => resource.platform === from);
      const around = from === 'ecs' && found.length === 0 && isAround(placed.document.value);
      const reason = refusal(file, placed, found, resources, around);
      if (reason) refused.push({ file: file.uri, document: placed.index, reason });
      else documents.push({ file: file.uri, placed, resources });
    }
  }
  return { documents, refused };
}

function refusal(
  file: SourceFile,
  { document, start }: PlacedDocument,
  found: readonly Resource[],
  resources: readonly Resource[],
  around: boolean,
): string | undefined {
  if (document.templated) return 'It is a template that has to be rendered first: helm template, for a chart.';
  const broken = document.problems.find(({ severity }) => severity === 'error');
  if (broken) {
    const { line, character } = linesOf(file.text).positionAt(start + broken.range.start);
    return `Line ${line + 1}, column ${character + 1}: ${broken.message}`;
  }
  if (resources.length > 0 || around) return undefined;
  const [other] = found;
  if (other) return `It is already ${other.platform === 'ecs' ? 'an ECS definition' : 'a Kubernetes object'}.`;
  return document.value === undefined ? 'It is empty.' : 'There is nothing in it that is known here.';
}

export function isKubernetes(resource: Resource): resource is KubernetesResource {
  return resource.platform === 'kubernetes';
}

export function isEcs(resource: Resource): resource is EcsResource {
  return resource.platform === 'ecs';
}
