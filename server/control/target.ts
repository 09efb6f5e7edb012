import { type Context, knownKubernetesVersion } from '../context.ts';
import type { SourceFile } from '../syntax/document.ts';
import { directivesIn, type PlacedDirective } from './directives.ts';

/**
 * What a document is checked against, where a comment names a version: `# crossdock: kubernetes=1.33`. At the top of a file the
 * comment counts for all of it, inside a document for that one.
 */
export function contextOf(file: SourceFile, document: number, context: Context): Context {
  if (context.versionIsFinal) return context;
  const directives = directivesIn(file);
  if (directives.length === 0) return context;
  const version =
    directives.filter((directive) => directive.document === document).reduce(chosen, undefined) ??
    directives.filter((directive) => directive.isFirst).reduce(chosen, undefined);
  return version === undefined ? context : { ...context, kubernetesVersion: version };
}

/** What counts for a place in a file. */
export function contextAt(file: SourceFile, offset: number, context: Context): Context {
  const placed = file.documents.findLast(({ start }) => start <= offset);
  return contextOf(file, placed?.index ?? 0, context);
}

function chosen(before: string | undefined, { kind, words }: PlacedDirective): string | undefined {
  if (kind !== 'target') return before;
  return words.reduce((version, { text }) => versionIn(text) ?? version, before);
}

/** The version of `kubernetes=1.33`; undefined for another assignment or a version nobody knows. */
export function versionIn(assignment: string): string | undefined {
  const version = /^kubernetes=(.*)$/.exec(assignment)?.[1];
  return version === undefined ? undefined : knownKubernetesVersion(version);
}
