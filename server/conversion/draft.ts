import { formatPointer, type Pointer } from '../syntax/pointer.ts';
import type { Scalar, Unknown, Value } from '../syntax/value.ts';
import { isUnknown } from '../syntax/value.ts';
import { isTraced, type Traced } from './trace.ts';

const COMMENT = Symbol('comment');

/** A document being written: a plain value whose leaves may know where they came from. Undefined members are left out. */
export type Draft = Scalar | Unknown | Traced<Scalar | Unknown> | readonly Draft[] | DraftObject;
export interface DraftObject {
  readonly [key: string]: Draft | undefined;
  readonly [COMMENT]?: string;
}

/** The object with a comment for people, printed above it where the language has comments. */
export function commented(comment: string, object: DraftObject): DraftObject {
  return { ...object, [COMMENT]: comment };
}

/** A value of the input that is now at a place of an output. */
export interface Arrival {
  readonly pointer: Pointer;
  readonly value: Traced<unknown>;
}

/** A draft taken apart: the plain value, where traced values are in it, and the comments by pointer. */
export interface Settled {
  readonly value: Value;
  readonly arrivals: readonly Arrival[];
  readonly comments: ReadonlyMap<Pointer, string>;
}

/** Takes a draft apart. Values that wait for a decision get a comment that says which, once. */
export function settle(draft: Draft): Settled {
  const arrivals: Arrival[] = [];
  const comments = new Map<Pointer, string>();
  const said = new Set<string>();

  const plain = (node: Draft, path: readonly (string | number)[]): Value => {
    if (isTraced(node)) {
      const pointer = formatPointer(path);
      arrivals.push({ pointer, value: node });
      const decisions = node.notes
        .filter(({ fidelity }) => fidelity === 'needs-decision')
        .map(({ message }) => message);
      const fresh = [...new Set(decisions)].filter((message) => !said.has(message));
      for (const message of fresh) said.add(message);
      if (fresh.length > 0) comments.set(pointer, fresh.join('\n'));
      return node.value as Scalar | Unknown;
    }
    if (node === null || typeof node !== 'object' || isUnknown(node)) return node as Scalar | Unknown;
    if (Array.isArray(node)) return node.map((item: Draft, index) => plain(item, [...path, index]));
    const object = node as DraftObject;
    const comment = object[COMMENT];
    if (comment !== undefined) comments.set(formatPointer(path), comment);
    return Object.fromEntries(
      Object.entries(object)
        .filter((entry): entry is [string, Draft] => entry[1] !== undefined)
        .map(([key, member]) => [key, plain(member, [...path, key])]),
    );
  };
  return { value: plain(draft, []), arrivals, comments };
}

/** The object without its undefined members, or undefined when nothing is left: for parts that may turn out empty. */
export function orNothing(object: DraftObject): DraftObject | undefined {
  return Object.values(object).some((member) => member !== undefined) ? object : undefined;
}

/** The list, or undefined when it is empty. */
export function someOf<T extends Draft>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
