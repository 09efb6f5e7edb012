import type { Concept } from '../concepts/concept.ts';
import { explainField, explainKind } from '../conversion/explain-field.ts';
import { recognize } from '../recognize.ts';
import type { SourceFile } from '../syntax/document.ts';
import { isWithin, parsePointer } from '../syntax/pointer.ts';
import { placedAt } from './placed-at.ts';

/** The entry of the table of equivalences for what stands at an offset, or around it: the field, else the whole resource. */
export function conceptAt(file: SourceFile, offset: number): Concept | undefined {
  const placed = placedAt(file, offset);
  if (!placed || placed.document.templated) return undefined;
  const { pointer } = placed.document.placeAt(offset - placed.start);
  const resource = recognize(placed.document).findLast((one) => isWithin(pointer, one.pointer));
  if (!resource) return undefined;
  const path = parsePointer(pointer.slice(resource.pointer.length));
  // `kind: Deployment` is about the Deployment and not about the field `kind`.
  const isKind = path.length === 1 && path[0] === 'kind';
  return (isKind ? undefined : explainField(resource, path)) ?? explainKind(resource);
}
