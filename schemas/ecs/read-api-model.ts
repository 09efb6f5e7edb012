import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as sdk from '@aws-sdk/client-ecs';
import type { FieldFacts } from '../../server/schema/facts.ts';
import type { SourceField, SourceType } from './types.ts';

const INTERFACE = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm;
const FIELD = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^ {4}(\w+)(\??): ([^;\n]+) \| undefined;/gm;
/** A structure of which exactly one member is set is declared as a union, its members as interfaces of a namespace. */
const UNION =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export type (\w+) = \2\.[\s\S]*?export declare namespace \2 \{\n([\s\S]*?)^\}/gm;
const UNION_MEMBER = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*interface \w+Member \{\n {8}(\w+): ([^;\n]+);/g;

/**
 * Every structure of the ECS API by its name in the API model, with documentation as HTML.
 * Read from the type declarations of `@aws-sdk/client-ecs`, which hold names, types, what is required and the documentation.
 */
export function readApiModel(): ReadonlyMap<string, SourceType> {
  const types = new Map<string, SourceType>();
  for (const file of ['models_0.d.ts', 'models_1.d.ts']) {
    const text = readFileSync(join(sdkFolder(), 'dist-types', 'models', file), 'utf8');
    for (const [, comment, name = '', body = ''] of text.matchAll(INTERFACE)) {
      types.set(name, { documentation: commentText(comment), ...readFields(body) });
    }
    for (const [, comment, name = '', body = ''] of text.matchAll(UNION)) {
      types.set(name, { documentation: commentText(comment), ...readMembers(body) });
    }
  }
  return types;
}

/** What the API says about one of its operations, as HTML. Its request has no text of its own. */
export function operationDocumentation(operation: string): string {
  const text = readFileSync(join(sdkFolder(), 'dist-types', 'commands', `${operation}Command.d.ts`), 'utf8');
  return /^ \* (<p>[\s\S]*?)\n \* @/m.exec(text)?.[1]?.replaceAll(/\n \* ?/g, '\n') ?? '';
}

/** The folder of the installed package; its entry point lies two levels below. */
export function sdkFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve('@aws-sdk/client-ecs')));
}

function readFields(body: string): Pick<SourceType, 'fields' | 'required'> {
  const fields = new Map<string, SourceField>();
  const required: string[] = [];
  for (const [, comment, name = '', optional, type = ''] of body.matchAll(FIELD)) {
    fields.set(name, { facts: readType(type), documentation: commentText(comment) });
    if (optional === '') required.push(name);
  }
  return { fields, required };
}

function readMembers(body: string): Pick<SourceType, 'fields' | 'required'> {
  const fields = new Map<string, SourceField>();
  for (const [, comment, name = '', type = ''] of body.matchAll(UNION_MEMBER)) {
    if (!name.startsWith('$')) fields.set(name, { facts: readType(type), documentation: commentText(comment) });
  }
  return { fields, required: [] };
}

/** `PortMapping[]`, `Record<string, string>`, `NetworkMode` (an enum), `number` … as facts. */
function readType(type: string): FieldFacts {
  if (type.endsWith('[]')) return { ...readScalar(type.slice(0, -2)), container: 'list' };
  const map = /^Record<string, (\w+)>$/.exec(type);
  if (map?.[1]) return { ...readScalar(map[1]), container: 'map' };
  return readScalar(type);
}

function readScalar(type: string): FieldFacts {
  if (type === 'string') return { type: 'string' };
  if (type === 'boolean') return { type: 'boolean' };
  // TypeScript knows no integers; the few true fractions are told apart by CloudFormation: see merge.ts.
  if (type === 'number') return { type: 'integer' };
  if (type === 'Date') return { type: 'time' };
  if (type === '__DocumentType') return { type: 'any' };
  const values = (sdk as unknown as Record<string, unknown>)[type];
  if (values && typeof values === 'object') return { type: 'string', enum: Object.values(values) };
  return { type: 'object', ref: type };
}

function commentText(comment: string | undefined): string {
  return (comment ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .filter((line) => !line.startsWith('@'))
    .join('\n')
    .trim();
}
