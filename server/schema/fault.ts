import type { Pointer } from '../syntax/pointer.ts';
import type { Value } from '../syntax/value.ts';
import type { FieldFacts, SchemaFacts } from './facts.ts';
import type { Validators } from './validators.ts';

/** A platform's schema, and how to speak of it. */
export interface Schema {
  /** What rule ids start with: `kubernetes`, `ecs`. */
  readonly prefix: string;
  readonly facts: SchemaFacts;
  readonly validators: Validators;
  /** The page about a type. */
  readonly documentation: (type: string) => string | undefined;
  /** What to say of a field that a type no longer has, or that people expect there: what to write instead. */
  readonly hint?: (type: string, field: string) => string | undefined;
  /** What a field is called in this type, where people know it by the name it has in another one. */
  readonly otherName?: (type: string, field: string) => string | undefined;
}

/** A place where a value breaks its schema, with everything a message needs. */
export interface Fault {
  readonly schema: Schema;
  /** The type of the whole value, and the path of the place in it. */
  readonly rootType: string;
  readonly path: readonly string[];
  /** The place in the document. */
  readonly pointer: Pointer;
  readonly value: Value | undefined;
  /** How the value is written, where that is known. */
  readonly source: string | undefined;
}

/** What people call a type: `io.k8s.api.core.v1.Container` and `AWS::ECS::TaskDefinition.ContainerDefinition` by their last word. */
export function displayName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

/** What the values of a field are, in words: `a whole number`. */
export function typeInWords(field: FieldFacts): string {
  switch (field.type) {
    case 'string':
      return 'text';
    case 'integer':
      return 'a whole number';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'quantity':
      return 'a quantity such as 500m or 256Mi';
    case 'int-or-string':
      return 'a whole number or text';
    case 'bytes':
      return 'base64 text';
    case 'time':
      return 'a time such as 2026-01-31T12:00:00Z';
    case 'object':
      return field.ref ? `an object (${displayName(field.ref)})` : 'an object';
    case 'any':
      return 'any value';
  }
}
