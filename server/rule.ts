import type { Problem, Severity } from './problem.ts';
import type { Pointer } from './syntax/pointer.ts';
import type { ObjectValue } from './syntax/value.ts';

/**
 * One thing a platform refuses or warns of beyond what its schema says. A rule is a file and is listed in its folder's index.
 * `Scope` is what its platform knows about the whole resource.
 */
export interface Rule<Scope> {
  readonly id: string;
  readonly severity: Severity;
  /** The object types it looks at: `core.v1.Probe`, `ContainerDefinition`; `root`: any resource itself. It is asked once for each such object. */
  readonly on: readonly string[];
  /** One sentence: what must hold. */
  readonly summary: string;
  /** The page the rule comes from. */
  readonly documentation: string;
  /** The same rule elsewhere: `cfn-lint E3047`, `kube-linter latest-tag`. */
  readonly sources?: readonly string[];
  readonly check: (node: RuleNode<Scope>, report: Report) => void;
}

/** An object of a resource, with where it stands. Pointers start at the resource. */
export interface RuleNode<Scope> {
  readonly value: ObjectValue;
  readonly pointer: Pointer;
  readonly type: string;
  readonly parent: RuleNode<Scope> | undefined;
  readonly scope: Scope;
}

/** A problem as a rule reports it: pointers (also those of fixes) start at the resource; id and page are the rule's own. */
export type RuleProblem = Omit<Problem, 'rule' | 'severity' | 'documentation'> & { readonly severity?: Severity };

export type Report = (problem: RuleProblem) => void;
