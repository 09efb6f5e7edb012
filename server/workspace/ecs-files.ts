import { type EcsNeighbour, type EcsPair, readEcspresso } from '../ecs/file-links.ts';
import { recognizeEcs } from '../ecs/recognize.ts';
import type { ElsewhereRange } from '../problem.ts';
import type { PlacedDocument, SourceFile } from '../syntax/document.ts';
import { linesOf } from '../syntax/lines.ts';
import type { Pointer } from '../syntax/pointer.ts';
import { folderOf, pathFrom } from './paths.ts';

/** What a file means to task definitions and services in other files. */
export interface EcsPart {
  readonly resources: readonly EcsNeighbour[];
  readonly pairs: readonly EcsPair[];
  /** The same text for parts that are the same to others. */
  readonly fingerprint: string;
}

/** Words without which there is nothing to find: most files are for Kubernetes. */
const WORDS =
  /\b(?:containerDefinitions|deploymentConfiguration|desiredCount|serviceName|service_definition|taskDefinition)\b/;

/** Whether a text can be a task definition, a service or what puts them together. */
export function mayHoldEcs(text: string): boolean {
  return WORDS.test(text);
}

/** The task definitions and services of a file, but for those of templates, which name each other within their template. */
export function ecsPartOf(path: string, file: SourceFile): EcsPart | undefined {
  const documents = file.documents.filter(({ document }) => !document.templated && mayHoldEcs(document.text));
  const resources = documents.flatMap((placed) => neighboursIn(placed, path, file));
  const pairs = documents.flatMap(({ document }) => {
    const pair = readEcspresso(document.value);
    const folder = folderOf(path);
    return pair
      ? [{ service: pathFrom(folder, pair.service), taskDefinition: pathFrom(folder, pair.taskDefinition) }]
      : [];
  });
  if (resources.length === 0 && pairs.length === 0) return undefined;
  return { resources, pairs, fingerprint: documents.map(({ document }) => document.text).join('\n') };
}

function neighboursIn({ document, start }: PlacedDocument, path: string, { uri, text }: SourceFile): EcsNeighbour[] {
  if (document.problems.some(({ severity }) => severity === 'error')) return [];
  const elsewhere = (pointer: Pointer): ElsewhereRange | undefined => {
    const location = document.locate(pointer);
    if (!location) return undefined;
    const lines = linesOf(text);
    const { start: from, end: to } = location.key ?? { start: location.value.start, end: location.value.start };
    return { uri, start: lines.positionAt(start + from), end: lines.positionAt(start + to) };
  };
  return recognizeEcs(document)
    .filter(({ template }) => !template)
    .map((resource) => ({ path, resource, elsewhere }));
}
