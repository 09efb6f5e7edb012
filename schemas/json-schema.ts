import type { FieldFacts, SchemaFacts, TypeFacts } from '../server/schema/facts.ts';
import { BASE64, QUANTITY, TIME } from '../server/schema/formats.ts';

type Schema = Record<string, unknown>;

/**
 * The facts as one JSON Schema whose `$defs` are the types. Objects are closed. Null is the same as absent, as it is when a
 * server decodes JSON into structures; where a field or item cannot be absent, null is refused.
 */
export function jsonSchema(facts: SchemaFacts): Schema {
  const types = Object.entries(facts.types).map(([name, type]) => [name, typeSchema(facts, type)]);
  return { $id: 'facts', $defs: Object.fromEntries(types) };
}

function typeSchema(facts: SchemaFacts, type: TypeFacts): Schema {
  const required = type.required ?? [];
  const properties = Object.entries(type.fields).map(([name, field]) => [
    name,
    fieldSchema(facts, field, required.includes(name)),
  ]);
  return {
    type: ['object', 'null'],
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function fieldSchema(facts: SchemaFacts, field: FieldFacts, required: boolean): Schema {
  const item = () => itemSchema(facts, field);
  switch (field.container) {
    case undefined:
      return valueSchema(field, required);
    case 'list':
      return list(item(), required);
    case 'map':
      return map(item(), required);
    case 'map-of-lists':
      return map(list(item(), false), required);
    case 'list-of-lists':
      return list(list(item(), false), required);
    case 'list-of-maps':
      return list(map(item(), false), required);
  }
}

/** An item may be null unless an empty object of its type would be refused. */
function itemSchema(facts: SchemaFacts, field: FieldFacts): Schema {
  return valueSchema(field, field.ref !== undefined && (facts.types[field.ref]?.required ?? []).length > 0);
}

function list(items: Schema, required: boolean): Schema {
  return { type: orNull(['array'], required), items };
}

function map(additionalProperties: Schema, required: boolean): Schema {
  return { type: orNull(['object'], required), additionalProperties };
}

function valueSchema(field: FieldFacts, required: boolean): Schema {
  switch (field.type) {
    case 'any':
      return {};
    case 'object':
      return { $ref: `#/$defs/${field.ref}`, ...(required && { type: 'object' }) };
    case 'string':
      // The empty text is the same as absent: the server fills in its default.
      if (field.enum) return { enum: [...new Set([...field.enum, '', ...(required ? [] : [null])])] };
      return { type: orNull(['string'], required) };
    case 'integer':
      return { type: orNull(['integer'], required), ...integerRange(field) };
    case 'int-or-string':
      return { type: orNull(['integer', 'string'], required), ...integerRange(field) };
    case 'quantity':
      return { type: orNull(['string', 'number'], required), pattern: QUANTITY.source };
    case 'bytes':
      // Bytes are base64 text, or a list of numbers that nobody writes.
      return { type: orNull(['string', 'array'], required), pattern: BASE64.source };
    case 'time':
      return { type: orNull(['string'], required), pattern: TIME.source };
    case 'number':
    case 'boolean':
      return { type: orNull([field.type], required) };
  }
}

function integerRange(field: FieldFacts): Schema {
  const limit = 2 ** ((field.bits ?? 32) - 1);
  // JavaScript cannot tell 2^63 - 1 from 2^63.
  return { minimum: -limit, maximum: field.bits === 64 ? limit : limit - 1 };
}

function orNull(types: string[], required: boolean): string[] {
  return required ? types : [...types, 'null'];
}
