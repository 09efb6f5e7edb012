import type { OutputFile } from './conversion.ts';
import { type Draft, type Settled, settle } from './draft.ts';
import { printJson, printYaml } from './print.ts';
import { printHcl, withoutMarks } from './write-ecs/terraform/print-hcl.ts';

/** A file being written: its documents still know where their values came from. */
export interface OutputDraft {
  /** Relative to the folder the user chooses. The ending says whether it is YAML, JSON, Terraform or text. */
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
  if (path.endsWith('.tf')) return settleTerraform(path, kind, settled);
  if (path.endsWith('.md')) {
    return { file: { path, kind, text: settled.map(({ value }) => String(value)).join('\n') }, documents: settled };
  }
  const text = path.endsWith('.json')
    ? printJson(settled)
    : printYaml(settled, kind === 'cloudformation' ? 'Resources' : undefined);
  return { file: { path, kind, text }, documents: settled };
}

/** The blocks of a file of Terraform are one document. */
function settleTerraform(path: string, kind: string, blocks: readonly Settled[]): SettledOutput {
  const { text, places } = printHcl(blocks);
  const arrivals = blocks.flatMap((block) =>
    block.arrivals.map(({ pointer, value }) => ({ pointer: withoutMarks(pointer), value })),
  );
  const file = { path, kind, text, places: Object.fromEntries(places) };
  return { file, documents: [{ value: null, arrivals, comments: new Map() }] };
}
