import type { Report } from '../../../rule.ts';
import { child, type Pointer } from '../../../syntax/pointer.ts';
import { asObject, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { isEmptyList, isEmptyText } from '../../fields.ts';

/** What restricts nothing, or is looked at elsewhere. */
const UNSEEN = new Set(['type', 'default', 'example', 'externalDocs']);

/** Checks what the schema of a resource says of apiVersion, kind and metadata, which every resource has. */
export function checkMetadata(
  schema: ObjectValue,
  pointer: Pointer,
  isRoot: boolean,
  isEmbedded: boolean,
  report: Report,
): void {
  const properties = asObject(schema.properties);
  if (!properties || (!isRoot && !isEmbedded)) return;
  for (const [name, type] of [
    ['kind', 'string'],
    ['apiVersion', 'string'],
    ['metadata', 'object'],
  ] as const) {
    const property = asObject(properties[name]);
    if (!property || isUnknown(property.type) || property.type === type) continue;
    // A missing type is told of every field.
    if (isEmptyText(property.type)) continue;
    report({ pointer: child(pointer, 'properties', name, 'type'), message: `${name} is of the type ${type}.` });
  }
  const metadata = asObject(properties.metadata);
  if (!isRoot || !metadata || !restrictsMore(metadata)) return;
  report({
    pointer: child(pointer, 'properties', 'metadata'),
    target: 'key',
    message: 'Of metadata only name and generateName can be restricted; the rest is the same for all resources.',
  });
}

function restrictsMore(metadata: ObjectValue): boolean {
  return Object.entries(metadata).some(([keyword, value]) => {
    if (UNSEEN.has(keyword)) return false;
    if (keyword === 'properties') {
      return Object.keys(asObject(value) ?? {}).some((name) => name !== 'name' && name !== 'generateName');
    }
    return !isEmptyText(value) && value !== false && !isEmptyList(value);
  });
}
