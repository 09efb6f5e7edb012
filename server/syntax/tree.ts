import type { Range } from './document.ts';
import type { Scalar, Unknown, Value } from './value.ts';

/**
 * What both parsers produce: values that know where they stand. Trees are large and short-lived: a document keeps its
 * value and its problems, and grows its tree again when somebody asks for a place.
 */
export type SyntaxNode = ScalarNode | ObjectNode | ListNode;

interface NodeBase {
  readonly range: Range;
  /** How many nodes the value has once every alias is written out. */
  readonly size: number;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: Scalar | Unknown;
  /** `empty`: nothing is written where the value would stand. */
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'empty';
}

export interface ObjectNode extends NodeBase {
  readonly kind: 'object';
  readonly value: Value;
  readonly flow: boolean;
  /** In source order, merge keys (`<<`) included. */
  readonly members: readonly Member[];
  /** Members that come from merge keys and are not written here. */
  readonly inherited: readonly Member[];
  /** The short form of a CloudFormation function, `!Ref`: one member, whose key is the tag. */
  readonly tag?: Range;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly value: Value;
  readonly flow: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  readonly node: SyntaxNode;
  /** Where the value is written here: of an alias, the alias itself. */
  readonly range: Range;
  readonly entry: Range;
  readonly alias: boolean;
}

export interface Member extends Item {
  readonly key: string;
  readonly keyRange: Range;
  readonly merge: boolean;
  /** Where the colon ends; undefined while there is none. */
  readonly colonEnd: number | undefined;
}

/** The member an object means by `key`: the last one written, then what it inherits. */
export function memberOf(node: ObjectNode, key: string): Member | undefined {
  for (let i = node.members.length - 1; i >= 0; i--) {
    const member = node.members[i];
    if (member?.key === key && !member.merge) return member;
  }
  return node.inherited.find((member) => member.key === key);
}

/** The plain object of these members; a later one wins over an earlier one. */
export function objectValue(members: readonly Member[]): Value {
  const value: Record<string, Value> = {};
  for (const { key, node } of members) {
    if (key !== '__proto__') value[key] = node.value;
    else Object.defineProperty(value, key, { value: node.value, enumerable: true, writable: true, configurable: true });
  }
  return value;
}
