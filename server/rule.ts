import type { ElsewhereRange, Problem, RelatedPlace, Severity } from './problem.ts';
import type { Pointer } from './syntax/pointer.ts';
import type { ObjectValue } from './syntax/value.ts';

/**
 * One thing a platform refuses or warns of beyond what its schema says. A rule is a file and is listed in its folder's index.
 * `Scope` is what its platform knows about the whole resource.
 */
export interface Rule<Scope> {
  readonly id: string;
  readonly severity: Severity;
  /** Set for a rule of good practice: the first preset that asks for it. What breaks it works. */
  readonly preset?: 'recommended' | 'strict';
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
export type RuleProblem = Omit<RuledProblem, 'rule' | 'severity' | 'documentation'> & {
  readonly severity?: Severity;
  /** The value is a reference, and the rule knows what it refers to. */
  readonly followed?: true;
};

/** A problem whose other half may be in another resource. */
export type RuledProblem = Omit<Problem, 'related'> & { readonly related?: readonly RelatedMember[] };

export interface RelatedMember extends RelatedPlace {
  /** The resource that `pointer` starts at; absent: the one that is checked. */
  readonly in?: OtherResource;
}

export interface OtherResource {
  toDocument(pointer: Pointer): Pointer;
  readonly elsewhere?: (pointer: Pointer) => ElsewhereRange | undefined;
}

export type Report = (problem: RuleProblem) => void;
