import type { Severity } from '../problem.ts';

/** What a check of files on the command line found; every output format is a function of this. */
export interface CheckResults {
  /** Files in which something of ours was found and judged, in the order they were given. */
  readonly files: readonly string[];
  /** Documents recognised as Kubernetes or ECS. */
  readonly documents: number;
  readonly skipped: readonly SkippedFile[];
  /** By file, then by place. */
  readonly problems: readonly ReportedProblem[];
}

export interface SkippedFile {
  readonly file: string;
  readonly reason: string;
}

/** Lines and columns start at 1; columns count UTF-16 code units; the end is exclusive. */
export interface ReportedProblem {
  readonly file: string;
  /** Which document of the file, from 0. */
  readonly document: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly pointer: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly documentation?: string;
  /** The titles of the fixes an editor would offer. */
  readonly fixes: readonly string[];
}
