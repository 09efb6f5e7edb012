import type { FieldFacts, TypeFacts } from '../../server/schema/facts.ts';

/** A type as a source package tells it: facts for the repository, documentation for the build. */
export interface SourceType {
  readonly documentation: string;
  readonly fields: ReadonlyMap<string, SourceField>;
  readonly required: readonly string[];
}

export interface SourceField {
  readonly facts: FieldFacts;
  readonly documentation: string;
}

export type SourceTypes = ReadonlyMap<string, SourceType>;

/** The facts of a type, without its documentation; fields and required names in alphabetical order. */
export function factsOf(type: SourceType): TypeFacts {
  const names = [...type.fields.keys()].sort();
  const fields = Object.fromEntries(names.map((name) => [name, type.fields.get(name)?.facts as FieldFacts]));
  return type.required.length > 0 ? { fields, required: [...type.required].sort() } : { fields };
}

/** The names of all types that can be reached from the roots, roots included, in alphabetical order. */
export function reachable(types: SourceTypes, roots: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const field of types.get(name)?.fields.values() ?? []) if (field.facts.ref) waiting.push(field.facts.ref);
  }
  return [...found].sort();
}
