import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asList, asObject, type ObjectValue } from '../../../syntax/value.ts';

const LISTS = ['allOf', 'anyOf', 'oneOf'];

/** Reports what the restrictions of a whole resource speak of, and its structure does not know. Servers look at no others. */
export function checkCompleteness(root: ObjectValue, pointer: Pointer, report: Report): void {
  inRestrictions(root, root, pointer, pointer, report);
}

/** Looks at the restrictions that `holder` has for values of `structure`. */
function inRestrictions(
  holder: ObjectValue,
  structure: ObjectValue,
  structureAt: Pointer,
  holderAt: Pointer,
  report: Report,
): void {
  const not = asObject(holder.not);
  if (not) nested(not, structure, structureAt, child(holderAt, 'not'), report);
  for (const keyword of LISTS) {
    (asList(holder[keyword]) ?? []).forEach((item, index) => {
      const schema = asObject(item);
      if (schema) nested(schema, structure, structureAt, child(holderAt, keyword, index), report);
    });
  }
}

function nested(
  restriction: ObjectValue,
  structure: ObjectValue | undefined,
  structureAt: Pointer,
  restrictionAt: Pointer,
  report: Report,
): void {
  if (!structure) {
    report({
      pointer: structureAt,
      place: restrictionAt,
      target: 'key',
      message: 'This restricts what the schema around it does not have. Describe it there, too.',
    });
    return;
  }
  inRestrictions(restriction, structure, structureAt, restrictionAt, report);
  const items = asObject(restriction.items);
  if (items)
    nested(items, asObject(structure.items), child(structureAt, 'items'), child(restrictionAt, 'items'), report);
  for (const [name, property] of Object.entries(asObject(restriction.properties) ?? {})) {
    const inner = asObject(property);
    if (!inner) continue;
    const known = asObject(asObject(structure.properties)?.[name]);
    nested(inner, known, child(structureAt, 'properties', name), child(restrictionAt, 'properties', name), report);
  }
}
