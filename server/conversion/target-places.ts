import { linesOf } from '../syntax/lines.ts';
import { languageOf, openFile } from '../syntax/open-file.ts';
import { parent } from '../syntax/pointer.ts';
import type { Finding, OutputFile } from './conversion.ts';
import { type FindingPlace, placeFinder } from './report.ts';

type Target = NonNullable<Finding['target']>;

/** Finds the places of targets in the files that a conversion wrote. */
export function targetFinder(outputs: readonly OutputFile[]): (target: Target) => FindingPlace | undefined {
  const readable = outputs.filter(({ places }) => !places);
  const inReadable = placeFinder(readable.map(({ path, text }) => openFile(path, languageOf(path, text), text)));
  const others = new Map(outputs.filter(({ places }) => places).map((output) => [output.path, output]));
  return (target) => {
    const output = others.get(target.path);
    return output ? placeIn(output, target.pointer) : inReadable({ file: target.path, ...target });
  };
}

/** The place of a pointer, or of the nearest one around it that the text marks. */
function placeIn({ text, places = {} }: OutputFile, pointer: string): FindingPlace {
  for (let at = pointer; ; at = parent(at)) {
    const offset = places[at] ?? (at === '' ? 0 : undefined);
    if (offset === undefined) continue;
    const { line, character } = linesOf(text).positionAt(offset);
    return { line: line + 1, column: character + 1 };
  }
}
