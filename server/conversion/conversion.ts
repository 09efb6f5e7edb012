import type { Context } from '../context.ts';
import type { SourceFile } from '../syntax/document.ts';
import type { Pointer } from '../syntax/pointer.ts';
import type { Choices, Decision } from './decisions.ts';

/** What a conversion takes: whole files, of which the pieces it can read are converted. */
export interface ConversionInput {
  readonly files: readonly SourceFile[];
  readonly to: 'ecs' | 'eks';
  readonly choices: Choices;
  /** Of what the account says of fields; English unless another one is asked for. */
  readonly language?: Context['language'];
}

export interface ConversionResult {
  /** Paths are relative to the folder the user chooses. The report is not among them. */
  readonly outputs: readonly OutputFile[];
  /** Each leaf of each converted input exactly once, in source order. */
  readonly findings: readonly Finding[];
  /** Inputs, or parts of them, that could not be read at all, and why. */
  readonly refused: readonly { readonly file: string; readonly document: number; readonly reason: string }[];
  /** What was to be chosen for this application, and what was taken. */
  readonly decisions: readonly Decision[];
}

export interface OutputFile {
  readonly path: string;
  /** `task-definition`, `service`, `cloudformation`, `manifest` … */
  readonly kind: string;
  readonly text: string;
  /** Where things stand in a text that is neither YAML nor JSON: offsets by pointer. */
  readonly places?: Readonly<Record<Pointer, number>>;
}

export interface Finding {
  readonly fidelity: 'exact' | 'approximate' | 'needs-decision' | 'dropped';
  readonly source: { readonly file: string; readonly document: number; readonly pointer: Pointer };
  readonly target: { readonly path: string; readonly document: number; readonly pointer: Pointer } | null;
  /** The id of an entry of `concepts/`, or empty. */
  readonly concept: string;
  readonly message: string;
}
