import type { Context } from '../../context.ts';
import type { Resource } from '../../resource.ts';
import type { Value } from '../../syntax/value.ts';

/** A value of a resource, with what it takes to say what it means. */
export interface ValuePlace {
  /** The place as the table of equivalences writes it: `ResourceRequirements.limits.cpu`, `TaskDefinition.memory`. */
  readonly key: string;
  /** The type of an object there, by its short name: `LabelSelector`. */
  readonly type?: string;
  readonly value: Value;
  readonly resource: Resource;
  /** Of the value, from the resource. */
  readonly path: readonly string[];
  readonly context: Context;
  /** An instant: `2026-11-22T10:00:00Z`, or the start of a day: `2026-11-22`. */
  readonly now: string;
}

/** What a value means, a line of Markdown each; undefined for values it does not know. */
export type DescribeValue = (place: ValuePlace) => readonly string[] | undefined;
