import type { ConversionInput, ConversionResult, Finding } from './conversion/conversion.ts';
import type { Resource } from './resource.ts';

/**
 * What our own editor client asks the server beyond the standard protocol. Types and method names only: the client imports them too.
 */
export const CONVERT = 'crossdock/convert';
export const RECOGNIZED = 'crossdock/recognized';

export interface ConvertParams {
  readonly inputs: readonly { readonly uri: string; readonly languageId?: string; readonly text: string }[];
  readonly to: ConversionInput['to'];
  readonly format: ConversionInput['format'];
  readonly launchType: ConversionInput['launchType'];
}

/** A finding with its place in the source: line and column from 1, in UTF-16 code units. `source.file` is the input's URI. */
export interface LocatedFinding extends Finding {
  readonly source: Finding['source'] & { readonly line: number; readonly column: number };
}

export interface ConvertResult extends ConversionResult {
  readonly findings: readonly LocatedFinding[];
  /** The text of `report.json`. */
  readonly report: string;
  /** The same report to read. */
  readonly markdown: string;
}

export interface RecognizedParams {
  readonly uri: string;
}

export interface RecognizedResult {
  /** `Kubernetes Deployment, Service`, `ECS task definition`; empty for a file that is not ours. */
  readonly description: string;
  /** The platforms of what it holds. */
  readonly platforms: readonly Resource['platform'][];
  /** The version the file is checked against. */
  readonly kubernetesVersion: string;
}
