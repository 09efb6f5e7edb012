/** How well one platform can say what the other says. `blocked`: writing it naively fails or is unsafe. */
export type Fidelity = 'exact' | 'approximate' | 'none' | 'blocked';

/** A sentence in both languages, each written for its readers. Markdown. */
export interface Text {
  readonly en: string;
  readonly ja: string;
}

/** One side of an equivalence. */
export interface Side {
  /** What people call it there: `Deployment`, `ECS service`, `taskRoleArn`. Empty where there is nothing. */
  readonly name: string;
  /** What Japanese engineers call it, where they do not use the English name: `タスク定義`. */
  readonly japaneseName?: string;
  /** Other words people look for it by: `HPA`, `task`, `タスク`. */
  readonly aliases?: readonly string[];
  /**
   * Schema places it stands for, each in one concept only: a kind or type (`Deployment`), a field
   * (`PodSpec.terminationGracePeriodSeconds`), an entry of a map (`ResourceRequirements.limits.memory`), or all the fields of a
   * type that have no entry of their own (`EnvVar.*`). Kubernetes types by the last part of their name.
   */
  readonly keys: readonly string[];
  /** What it is, in one line, for somebody who never saw it. */
  readonly what: Text;
  /** A short example in the form its users write: YAML for Kubernetes, JSON for ECS. */
  readonly example?: string;
  readonly documentation?: string;
}

/** One equivalence between the platforms: hovers, conversions, fixes and docs all read it here. */
export interface Concept {
  /** Stable, kebab-case: `pod`, `termination-grace-period`. Findings of a conversion name it. */
  readonly id: string;
  readonly kubernetes: Side;
  readonly ecs: Side;
  readonly toEcs: Direction;
  readonly toKubernetes: Direction;
}

/** What happens to it on the way to the other platform. */
export interface Direction {
  readonly fidelity: Fidelity;
  /** What it becomes there and where the difference bites. */
  readonly how: Text;
  /** What has to be built outside the definitions: Cloud Map, ALB, IAM role … */
  readonly build?: Text;
}
