import type { Context } from '../context.ts';
import { recognize } from '../recognize.ts';
import type { Resource } from '../resource.ts';
import type { SourceDocument, SourceFile } from '../syntax/document.ts';
import { isWithin, type Pointer, parent, parsePointer } from '../syntax/pointer.ts';
import { containerAt } from './container-at.ts';
import { editorWords } from './editor-words.ts';

/** What can be converted as a whole where the cursor is. */
export interface ResourceAction {
  readonly title: string;
  readonly converts: 'resource' | 'container';
  readonly to: 'ecs' | 'eks';
  /** The document's number in its file, and what is converted in it. */
  readonly document: number;
  readonly pointer: Pointer;
}

/** What a workload becomes, and nothing else does by itself. */
const BECOMES: { readonly [kind: string]: 'service' | 'task' | 'schedule' | undefined } = {
  CronJob: 'schedule',
  DaemonSet: 'service',
  Deployment: 'service',
  Job: 'task',
  Pod: 'task',
  ReplicaSet: 'service',
  ReplicationController: 'service',
  StatefulSet: 'service',
};

/**
 * The container the cursor is on, or else the workload, task definition or service: on its own lines, not on what lies deeper
 * in it, so that nothing is offered on every line of a file.
 */
export function resourceActions(file: SourceFile, offset: number, language: Context['language']): ResourceAction[] {
  const placed = file.documents.findLast(({ start }) => start <= offset);
  if (!placed || placed.document.templated) return [];
  const { document, index, start } = placed;
  const { pointer } = document.placeAt(offset - start);
  const container = containerNear(document, pointer);
  const words = editorWords[language].convertThis;
  if (container) {
    const to = container.platform === 'kubernetes' ? 'ecs' : 'eks';
    return [{ title: words.container[to], converts: 'container', to, document: index, pointer: container.pointer }];
  }
  const resource = recognize(document).findLast((candidate) => isOnLinesOf(candidate, pointer));
  if (!resource) return [];
  const titled = titleOf(resource, language);
  return titled === undefined ? [] : [{ ...titled, converts: 'resource', document: index, pointer: resource.pointer }];
}

function containerNear(document: SourceDocument, pointer: Pointer) {
  return containerAt(document, pointer) ?? containerAt(document, parent(pointer));
}

/** The members of the resource itself and those of its metadata; in a template, also its name and type. */
function isOnLinesOf(resource: Resource, pointer: Pointer): boolean {
  const isInTemplate = resource.platform === 'ecs' && resource.dialect === 'cloudformation';
  const root = isInTemplate ? parent(resource.pointer) : resource.pointer;
  if (!isWithin(pointer, root)) return false;
  const steps = parsePointer(pointer.slice(root.length));
  return steps.length < 2 || (steps.length === 2 && (steps[0] === 'metadata' || isInTemplate));
}

function titleOf(resource: Resource, language: Context['language']): Pick<ResourceAction, 'title' | 'to'> | undefined {
  const words = editorWords[language];
  if (resource.platform === 'ecs') return { title: words.convertThis.eks(words.ecsKinds[resource.kind]), to: 'eks' };
  const becomes = BECOMES[resource.kind];
  return becomes && { title: words.convertThis.ecs[becomes](resource.kind), to: 'ecs' };
}
