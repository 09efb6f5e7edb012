import type { Context } from '../context.ts';
import type { Source } from '../conversion/trace.ts';
import { recognize } from '../recognize.ts';
import type { Resource } from '../resource.ts';
import type { SourceFile } from '../syntax/document.ts';
import { isWithin } from '../syntax/pointer.ts';
import { ecsTitle } from './editor-words.ts';

/** A resource as people name it, and where it starts. */
export interface NamedResource {
  /** `Deployment web`, `Task definition web`. */
  readonly title: string;
  readonly place: Source;
}

export interface ResourceFinder {
  /** In the order of the files. */
  readonly all: readonly NamedResource[];
  /** The index in `all` of the resource a place belongs to; -1 for none. */
  indexOf(place: Source): number;
}

/** Finds the resource that a place of a file belongs to. */
export function resourceFinder(files: readonly SourceFile[], language: Context['language']): ResourceFinder {
  const all: NamedResource[] = [];
  const byDocument = new Map<string, number[]>();
  for (const { uri, documents } of files) {
    for (const { document, index } of documents) {
      for (const resource of recognize(document)) {
        const key = `${index} ${uri}`;
        byDocument.set(key, [...(byDocument.get(key) ?? []), all.length]);
        const place = { file: uri, document: index, pointer: resource.pointer };
        all.push({ title: titleOf(resource, language), place });
      }
    }
  }
  return {
    all,
    indexOf: ({ file, document, pointer }) =>
      byDocument
        .get(`${document} ${file}`)
        ?.findLast((index) => isWithin(pointer, all[index]?.place.pointer ?? pointer)) ?? -1,
  };
}

function titleOf(resource: Resource, language: Context['language']): string {
  if (resource.platform === 'ecs') return ecsTitle(resource, language);
  return resource.name ? `${resource.kind} ${resource.name}` : resource.kind;
}
