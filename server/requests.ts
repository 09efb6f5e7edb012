import type { ConceptSummary } from './concepts/compare.ts';
import type { ConversionInput, ConversionResult, Finding } from './conversion/conversion.ts';
import type { DecisionId } from './conversion/decisions.ts';
import type { ConvertedContainer } from './features/convert-container.ts';
import type { Resource } from './resource.ts';
import type { Pointer } from './syntax/pointer.ts';

export type { ComparedConcept, ComparedDirection, ComparedSide, ConceptSummary } from './concepts/compare.ts';
export type { DecisionId } from './conversion/decisions.ts';

/**
 * What our own editor client asks the server beyond the standard protocol. Types and method names only: the client imports them too.
 */
export const CONVERT = 'crossdock/convert';
export const RECOGNIZED = 'crossdock/recognized';
export const CONVERT_CONTAINER = 'crossdock/convertContainer';
export const CONCEPTS = 'crossdock/concepts';
export const CONCEPT = 'crossdock/concept';

/**
 * The client's commands that code lenses and code actions name; their argument is a `ResourcePlace`. The server names them only
 * to a client that says it has them, as `commands` in its `initializationOptions`.
 */
export const COMMANDS = {
  ecs: 'crossdock.convertToEcs',
  eks: 'crossdock.convertToEks',
  container: 'crossdock.convertContainer',
} as const;

/** A resource in a file: the document's number, from 0, and where it is in there. */
export interface ResourcePlace {
  readonly uri: string;
  readonly document: number;
  readonly pointer: Pointer;
}

/** One container in the form of the other platform, or why there is none. Null where no container is. */
export type ConvertContainerResult = ConvertedContainer | { readonly reason: string } | null;

/** A text to convert. With `document` only that document of it, and those that belong with it. */
export interface ConvertInput {
  readonly uri: string;
  readonly languageId?: string;
  readonly text: string;
  readonly document?: number;
}

export interface ConvertParams {
  readonly inputs: readonly ConvertInput[];
  readonly to: ConversionInput['to'];
  /** What the user chose of the questions that an earlier answer asked. */
  readonly choices: ConversionInput['choices'];
}

/** Something to choose for this application, in the user's language; the value is what was chosen or else is usual. */
export interface Question {
  readonly id: DecisionId;
  readonly question: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  readonly value: string;
}

/** Line and column from 1, in UTF-16 code units. */
interface Located {
  readonly line: number;
  readonly column: number;
}

/** A finding with its place in the source and in the output. `source.file` is the input's URI. */
export interface LocatedFinding extends Finding {
  readonly source: Finding['source'] & Located;
  readonly target: (NonNullable<Finding['target']> & Located) | null;
  /** The resource it belongs to: an index of `resources`; -1 for none. */
  readonly resource: number;
}

/** A resource of the input, for grouping findings: `Deployment web`. */
export interface LocatedResource extends Located {
  readonly title: string;
  readonly file: string;
}

export interface ConvertResult extends Omit<ConversionResult, 'decisions'> {
  readonly questions: readonly Question[];
  readonly findings: readonly LocatedFinding[];
  readonly resources: readonly LocatedResource[];
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

/** Asks for all entries of the table of equivalences, and which of them the text at a place of an open file is about. */
export interface ConceptsParams {
  readonly at?: { readonly uri: string; readonly line: number; readonly character: number };
}

export interface ConceptsResult {
  readonly concepts: readonly ConceptSummary[];
  /** The id of the entry for the place asked about. */
  readonly here?: string;
}

/** Asks for one entry; the answer is a `ComparedConcept`, or null for an unknown id. */
export interface ConceptParams {
  readonly id: string;
}
