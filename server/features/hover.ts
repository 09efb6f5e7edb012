import type { Context } from '../context.ts';
import { recognize } from '../recognize.ts';
import type { Place, Range, SourceDocument, SourceFile } from '../syntax/document.ts';
import { lastStep, type Pointer, parent } from '../syntax/pointer.ts';
import { asString, valueAt } from '../syntax/value.ts';
import { describe, type Subject } from './describe.ts';
import { describeApiVersion } from './describe-api-version.ts';
import type { Documentation } from './documentation.ts';
import { placedAt } from './placed-at.ts';
import { schemaPlace } from './schema-place.ts';

/** What to show, and the text it is about (offsets from the start of the file). */
export interface HoverText {
  readonly range: Range;
  readonly markdown: string;
}

/** Explains the key or value at an offset; undefined where there is nothing of ours. `today`: `2026-11-22`. */
export function hover(
  file: SourceFile,
  offset: number,
  context: Context,
  documentation: Documentation,
  today: string,
): HoverText | undefined {
  const placed = placedAt(file, offset);
  if (!placed || placed.document.templated) return undefined;
  const { document, start } = placed;
  const place = document.placeAt(offset - start);
  if (place.on === 'inside') return undefined;
  const subject = subjectAt(document, place);
  const location = document.locate(place.pointer);
  const range = place.on === 'key' ? location?.key : location?.value;
  // Of a key written twice only the last one can be located.
  if (!subject || !range || offset - start < range.start || range.end < offset - start) return undefined;
  return {
    range: { start: range.start + start, end: range.end + start },
    markdown: [describe(subject, context, documentation), apiVersionAt(document, place.pointer, context, today)]
      .filter(Boolean)
      .join('\n\n'),
  };
}

/** What there is to say of the apiVersion of a Kubernetes object; empty for any other place. */
function apiVersionAt(document: SourceDocument, pointer: Pointer, context: Context, today: string): string {
  if (lastStep(pointer) !== 'apiVersion') return '';
  const resource = recognize(document).find((candidate) => candidate.pointer === parent(pointer));
  return resource?.platform === 'kubernetes' ? describeApiVersion(resource, context, today) : '';
}

function subjectAt(document: SourceDocument, place: Place): Subject | undefined {
  if (place.on === 'value') {
    const type = typeNamedAt(document, place.pointer);
    if (type) return type;
  }
  const found = schemaPlace(document, place.pointer);
  if (!found) return undefined;
  const { schema, owner, type, inside } = found;
  if (owner) return { schema, type: owner.type, field: owner.name, inside };
  return type === undefined ? undefined : { schema, type };
}

/** A value that names what the whole resource is: `kind: Deployment`, `Type: AWS::ECS::Service`. */
function typeNamedAt(document: SourceDocument, pointer: Pointer): Subject | undefined {
  const step = lastStep(pointer);
  if (step === 'kind') {
    const place = schemaPlace(document, parent(pointer));
    if (place?.owner || place?.resource?.platform !== 'kubernetes' || place.type === undefined) return undefined;
    const { apiVersion, kind } = place.resource;
    return { schema: 'kubernetes', type: place.type, root: `${apiVersion}/${kind}` };
  }
  if (step === 'Type') {
    const type = asString(valueAt(document.value, pointer.slice(1).split('/')));
    if (type === 'AWS::ECS::TaskDefinition' || type === 'AWS::ECS::Service') return { schema: 'cloudformation', type };
  }
  return undefined;
}
