import type { SourceFile } from '../syntax/document.ts';
import type { Pointer } from '../syntax/pointer.ts';
import { PLAIN_JSON, printJson } from '../syntax/print-json.ts';
import { printYaml } from '../syntax/print-yaml.ts';
import { translateContainer } from '../translation/translate-container.ts';
import { isDone } from '../translation/translated.ts';
import { containerAt } from './container-at.ts';

/** A container in the form of the other platform, to look at and copy from. */
export interface ConvertedContainer {
  readonly text: string;
  readonly language: 'yaml' | 'json';
  /** What gets lost, or is still to be done, each as a sentence. */
  readonly notes: readonly string[];
}

/**
 * The container at a place as the other platform writes it: an item of `containers` in YAML, or of `containerDefinitions` in
 * JSON. Otherwise why there is none; undefined where no container is.
 */
export function convertContainer(
  file: SourceFile,
  index: number,
  pointer: Pointer,
): ConvertedContainer | { readonly reason: string } | undefined {
  const document = file.documents.find((placed) => placed.index === index)?.document;
  const container = document && containerAt(document, pointer);
  if (!container) return undefined;
  const to = container.platform === 'kubernetes' ? 'ecs' : 'eks';
  const translated = translateContainer(container.value, to);
  if (!isDone(translated)) return translated;
  const { owner, notes = [] } = translated;
  if (to === 'ecs') return { text: `${printJson(owner, PLAIN_JSON)}\n`, language: 'json', notes };
  return { text: `${printYaml([owner])}\n`, language: 'yaml', notes };
}
