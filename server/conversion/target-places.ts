import { type Lines, linesOf } from '../syntax/lines.ts';
import { languageOf, openFile } from '../syntax/open-file.ts';
import { parent } from '../syntax/pointer.ts';
import type { Finding, OutputFile } from './conversion.ts';
import { type FindingPlace, placeFinder } from './report.ts';

type Target = NonNullable<Finding['target']>;

/** Finds the places of targets in the files that a conversion wrote. */
export function targetFinder(outputs: readonly OutputFile[]): (target: Target) => FindingPlace | undefined {
  const readable = outputs.filter(({ places }) => !places);
  const inReadable = placeFinder(readable.map(({ path, text }) => openFile(path, languageOf(path, text), text)));
  const others = new Map(
    outputs.flatMap(({ path, text, places }) => (places ? [[path, { places, lines: linesOf(text) }] as const] : [])),
  );
  return (target) => {
    const marked = others.get(target.path);
    return marked ? placeIn(marked, target.pointer) : inReadable({ file: target.path, ...target });
  };
}

interface Marked {
  readonly places: NonNullable<OutputFile['places']>;
  readonly lines: Lines;
}

/** The place of a pointer, or of the nearest one around it that the text marks. */
function placeIn({ places, lines }: Marked, pointer: string): FindingPlace {
  for (let at = pointer; ; at = parent(at)) {
    const offset = places[at] ?? (at === '' ? 0 : undefined);
    if (offset === undefined) continue;
    const { line, character } = lines.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  }
}
