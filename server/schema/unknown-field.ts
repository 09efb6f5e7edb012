import type { Fix, Problem } from '../problem.ts';
import { child } from '../syntax/pointer.ts';
import { looksTemplated } from '../syntax/templates.ts';
import { asObject } from '../syntax/value.ts';
import { displayName, type Fault } from './fault.ts';
import { governing } from './governing.ts';
import { isSameWord, suggest } from './suggest.ts';

/** A key that is no field of the object's type. Undefined where the key is template text. */
export function unknownField(fault: Fault, key: string): Problem | undefined {
  const { schema, rootType, path, pointer } = fault;
  const type = governing(schema.facts, rootType, path)?.type;
  if (!type || looksTemplated(key)) return undefined;
  const fields = Object.keys(schema.facts.types[type]?.fields ?? {});
  const free = fields.filter((field) => !Object.hasOwn(asObject(fault.value) ?? {}, field));
  const hint = schema.hint?.(type, key);
  const meant = hint === undefined ? (otherName(fault, type, key, free) ?? suggest(key, free)) : undefined;
  const advice = hint ?? (meant === undefined ? whereItBelongs(fault, type, key) : `Did you mean \`${meant}\`?`);
  const message = `\`${key}\` is not a field of ${displayName(type)}.${advice === undefined ? '' : ` ${advice}`}`;
  const at = child(pointer, key);
  return {
    rule: `${schema.prefix}/unknown-field`,
    severity: 'error',
    message,
    pointer: at,
    target: 'key',
    documentation: schema.documentation(type),
    ...(meant !== undefined && { fixes: [rename(at, meant, isSameWord(key, meant))] }),
  };
}

function otherName({ schema }: Fault, type: string, key: string, free: readonly string[]): string | undefined {
  const name = schema.otherName?.(type, key);
  return name !== undefined && free.includes(name) ? name : undefined;
}

function rename(pointer: string, key: string, certain: boolean): Fix {
  return { title: `Rename to \`${key}\``, certain, edits: [{ kind: 'rename', pointer, key }] };
}

/** Wrong indentation puts a field one object too high or too low: the enclosing objects and the fields beside it may have it. */
function whereItBelongs(fault: Fault, type: string, key: string): string | undefined {
  const { facts } = fault.schema;
  const isField = (owner: string) => Object.hasOwn(facts.types[owner]?.fields ?? {}, key);
  for (let depth = fault.path.length - 1; depth >= 0; depth--) {
    const above = governing(facts, fault.rootType, fault.path.slice(0, depth));
    if (above?.shape !== 'object' || above.type === undefined || !isField(above.type)) continue;
    return `It is a field of ${displayName(above.type)}, further out: check the indentation.`;
  }
  const inner = Object.entries(facts.types[type]?.fields ?? {}).find(
    ([name, field]) => name !== 'status' && field.ref !== undefined && isField(field.ref),
  );
  return inner && `It is a field of ${displayName(inner[1].ref ?? '')}, which belongs under \`${inner[0]}\`.`;
}
