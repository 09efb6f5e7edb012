import type { OutputFile } from './conversion.ts';
import { type Draft, type Settled, settle } from './draft.ts';
import { printJson, printYaml } from './print.ts';

/** A file being written: its documents still know where their values came from. */
export interface OutputDraft {
  /** Relative to the folder the user chooses. The ending says whether it is YAML or JSON. */
  readonly path: string;
  readonly kind: string;
  readonly documents: readonly Draft[];
}

/** A file as it will be, with what arrived in each of its documents. */
export interface SettledOutput {
  readonly file: OutputFile;
  readonly documents: readonly Settled[];
}

/** Turns a draft into text. */
export function settleOutput({ path, kind, documents }: OutputDraft): SettledOutput {
  const settled = documents.map(settle);
  const text = path.endsWith('.json')
    ? printJson(settled)
    : printYaml(settled, kind === 'cloudformation' ? 'Resources' : undefined);
  return { file: { path, kind, text }, documents: settled };
}
