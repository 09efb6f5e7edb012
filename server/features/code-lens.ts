import { recognize } from '../recognize.ts';
import type { Resource } from '../resource.ts';
import type { Range, SourceDocument, SourceFile } from '../syntax/document.ts';
import { type Pointer, parent } from '../syntax/pointer.ts';
import { clipToLine } from './ranges.ts';

/** A place above which an editor offers to convert a resource. Offsets from the start of the file. */
export interface ConversionLens {
  readonly range: Range;
  readonly to: 'ecs' | 'eks';
  /** The document's number in its file, and the resource in it. */
  readonly document: number;
  readonly pointer: Pointer;
}

type LensInDocument = Omit<ConversionLens, 'document'>;

/** What becomes something by itself on ECS. What only serves these, as a Service or ConfigMap does, is converted with them. */
const WORKLOADS = new Set([
  'CronJob',
  'DaemonSet',
  'Deployment',
  'Job',
  'Pod',
  'ReplicaSet',
  'ReplicationController',
  'StatefulSet',
]);

const known = new WeakMap<SourceDocument, readonly LensInDocument[]>();

/** A lens above each workload, task definition and ECS service of a file. */
export function codeLenses(file: SourceFile): ConversionLens[] {
  return file.documents.flatMap(({ document, index, start }) =>
    lensesOf(document).map(({ range, to, pointer }) => ({
      range: { start: range.start + start, end: range.end + start },
      to,
      document: index,
      pointer,
    })),
  );
}

/** The lenses of one document, offsets from its start. They are found once for each text. */
export function lensesOf(document: SourceDocument): readonly LensInDocument[] {
  const found = known.get(document) ?? findLenses(document);
  known.set(document, found);
  return found;
}

function findLenses(document: SourceDocument): LensInDocument[] {
  // A chart's template has to be rendered before it can be converted.
  if (document.templated) return [];
  return recognize(document).flatMap((resource) => {
    if (resource.platform === 'kubernetes' && !WORKLOADS.has(resource.kind)) return [];
    const range = headOf(document, resource);
    if (!range) return [];
    return [{ range, to: resource.platform === 'kubernetes' ? 'ecs' : 'eks', pointer: resource.pointer }];
  });
}

/** The first line of a resource; in a template, the line with its name. */
function headOf(document: SourceDocument, resource: Resource): Range | undefined {
  const isInTemplate = resource.platform === 'ecs' && resource.dialect === 'cloudformation';
  const location = document.locate(isInTemplate ? parent(resource.pointer) : resource.pointer);
  return location && clipToLine(document.text, location.key ?? location.value);
}
