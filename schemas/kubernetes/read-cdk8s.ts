import { readFileSync } from 'node:fs';
import type { FieldFacts } from '../../server/schema/facts.ts';
import { type FieldModel, kindOf, type TypeModel, type VersionModel } from './model.ts';

const SCALARS: Record<string, FieldFacts> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  // These packages say `number` for every integer; 64 bits refuses nothing that is legal.
  number: { type: 'integer', bits: 64 },
  'string | number': { type: 'int-or-string' },
  any: { type: 'any' },
  Date: { type: 'time' },
  Quantity: { type: 'quantity' },
  IntOrString: { type: 'int-or-string' },
};

/**
 * Reads `lib/imports/k8s.d.ts` of a cdk8s-plus package: every type a manifest can hold, without `status`.
 * Each declaration names its schema: `@schema io.k8s.api.core.v1.Container#image`.
 */
export function readCdk8s(folder: string): VersionModel {
  const text = readFileSync(`${folder}/lib/imports/k8s.d.ts`, 'utf8');
  const interfaces = [...text.matchAll(/@schema ([\w.-]+)\n \*\/\nexport interface (\w+) \{\n([\s\S]*?)\n\}/g)];
  const fullNames = new Map(interfaces.map(([, fullName, name]) => [name as string, fullName as string]));
  const types = new Map<string, TypeModel>();
  for (const [, fullName, , body] of interfaces) types.set(fullName as string, readFields(body as string, fullNames));
  return { types, kinds: readKinds(text) };
}

function readFields(body: string, fullNames: Map<string, string>): TypeModel {
  const fields = new Map<string, FieldModel>();
  for (const match of body.matchAll(/@schema [\w.-]+#(\S+)\n\s*\*\/\n\s*readonly \w+(\??): (\{[^}]*\}|[^;]*);/g)) {
    const [, name, optional, type] = match as unknown as [string, string, string, string];
    fields.set(name, { facts: readType(type, fullNames), required: optional !== '?' });
  }
  return fields;
}

function readType(text: string, fullNames: Map<string, string>): FieldFacts {
  const map = text.match(/^\{\s*\[key: string\]: ([^;]+);\s*\}(\[\])?$/);
  if (map?.[2]) return { ...readType(map[1] as string, fullNames), container: 'list-of-maps' };
  if (map) return contain(readType(map[1] as string, fullNames), 'map');
  if (text.endsWith('[]')) return contain(readType(text.slice(0, -2), fullNames), 'list');
  const scalar = SCALARS[text];
  if (scalar) return scalar;
  const ref = fullNames.get(text);
  return ref ? { type: 'object', ref } : { type: 'string' };
}

function contain(inner: FieldFacts, container: 'map' | 'list'): FieldFacts {
  if (inner.container === 'list')
    return { ...inner, container: container === 'map' ? 'map-of-lists' : 'list-of-lists' };
  return { ...inner, container };
}

function readKinds(declarations: string): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const [, fullName] of declarations.matchAll(
    /@schema ([\w.-]+)\n \*\/\nexport declare class \w+ extends ApiObject/g,
  )) {
    const kind = kindOf(fullName as string);
    if (kind) kinds.set(kind, fullName as string);
  }
  return kinds;
}
