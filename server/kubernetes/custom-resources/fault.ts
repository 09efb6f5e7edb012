import type { Pointer } from '../../syntax/pointer.ts';
import type { ObjectValue, Value } from '../../syntax/value.ts';

/** A schema of a CustomResourceDefinition, or a part of one: `openAPIV3Schema` as it is written. */
export type CustomSchema = ObjectValue;

/** A place where a custom resource breaks its schema. Pointers start at the object. */
export type Fault =
  | { readonly kind: 'unknown'; readonly pointer: Pointer; readonly fields: readonly string[] }
  | { readonly kind: 'missing'; readonly pointer: Pointer }
  | { readonly kind: 'type'; readonly pointer: Pointer; readonly value: Value; readonly type: string }
  | { readonly kind: 'enum'; readonly pointer: Pointer; readonly value: Value; readonly allowed: readonly Value[] }
  /** A number, or a count of characters, items or fields. `what` is a phrase that begins with "must". */
  | { readonly kind: 'range'; readonly pointer: Pointer; readonly what: string }
  /** `what` is a phrase that begins with "must". */
  | { readonly kind: 'form'; readonly pointer: Pointer; readonly what: string }
  | { readonly kind: 'duplicate'; readonly pointer: Pointer; readonly keys: readonly string[] }
  /** None, or too many, of the forms that a schema lists fit. */
  | { readonly kind: 'choice'; readonly pointer: Pointer; readonly what: string };
