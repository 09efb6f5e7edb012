import type { Context } from '../context.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { parsePointer } from '../syntax/pointer.ts';
import { asObject, valueAt } from '../syntax/value.ts';
import type { Cursor } from './completion-cursor.ts';
import type { Completion } from './completion-item.ts';
import { entryWriter } from './completion-text.ts';
import { typeInWords } from './describe-head.ts';
import { byUse } from './field-rank.ts';
import { factsOf, type SchemaPlace } from './schema-place.ts';
import { isServed } from './versions.ts';

/**
 * The keys that can stand at a cursor in an object of a type: those not there yet that the target version has, required ones
 * first, then by use, then by name. In a list that has no dash before the cursor they bring their own.
 */
export function fieldCompletions(
  document: SourceDocument,
  place: SchemaPlace & { readonly type: string },
  cursor: Cursor,
  context: Context,
  snippets: boolean,
): Completion[] {
  const facts = factsOf(place.schema);
  const type = facts.types[place.type];
  if (!type) return [];
  const present = place.shape === 'object' ? presentKeys(document, cursor) : new Set<string>();
  const fields = Object.entries(type.fields).filter(
    ([name, field]) => !present.has(name) && isServed(field, context.kubernetesVersion),
  );
  const compare = byUse(place.type, type);
  const write = entryWriter(facts, snippets);
  const dash = cursor.style === 'block' && place.shape === 'list';

  return fields
    .sort(([a], [b]) => compare(a, b))
    .map(([name, field]) => {
      const whole = cursor.named === undefined;
      const text = whole ? write(name, field, cursor, dash) : quoted(name, cursor);
      return {
        label: name,
        kind: 'field',
        detail: typeInWords(field, context.language),
        text: text + (whole && cursor.commaAfter ? ',' : ''),
        snippet: whole && snippets,
        subject: { schema: place.schema, type: place.type, field: name },
      };
    });
}

function quoted(name: string, { style }: Cursor): string {
  return style === 'json' ? `"${name}"` : name;
}

function presentKeys(document: SourceDocument, { pointer, named }: Cursor): Set<string> {
  const keys = Object.keys(asObject(valueAt(document.value, parsePointer(pointer))) ?? {});
  return new Set(keys.filter((key) => key !== named));
}
