import type { KubernetesResource } from '../../resource.ts';
import { asString, isUnknown, unknownText } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import { type Traced, traced } from '../trace.ts';

/** A Kubernetes object with a reader at its root. */
export interface ObjectAt {
  readonly resource: KubernetesResource;
  readonly file: string;
  readonly at: Cursor;
}

/** The namespace an object lives in when it is applied without choosing another. */
export function namespaceOf(at: Cursor): string {
  return asString(at.field('metadata').field('namespace').value) ?? 'default';
}

/** A text in which Kubernetes expands `$(NAME)`: such a text is no template, even where it is nothing but that. */
export function readExpandable(at: Cursor): Traced<string> | undefined {
  const text = isUnknown(at.value) ? unknownText(at.value) : '';
  return /^\$\([^)]*\)$/.test(text) ? traced(text, [at.source]) : at.string();
}

/** A word of a command. `${NAME}` within a line of several words is a variable of its shell, and no template. */
export function readWord(at: Cursor): Traced<string> | undefined {
  const text = isUnknown(at.value) ? unknownText(at.value) : '';
  const isScript = /\s/.test(text) && !/\{\{|\{%|<%|@@|#\{/.test(text);
  return isScript ? traced(text, [at.source]) : readExpandable(at);
}

/** Whether there is something: null counts as nothing, as on the API server. */
export function isSaid({ value }: Cursor): boolean {
  return value !== undefined && value !== null;
}
