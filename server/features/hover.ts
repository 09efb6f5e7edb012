import type { Context } from '../context.ts';
import { explainKind, nearestEntry } from '../conversion/explain-field.ts';
import { recognize } from '../recognize.ts';
import type { Resource } from '../resource.ts';
import type { Place, Range, SourceDocument, SourceFile } from '../syntax/document.ts';
import { child, isWithin, lastStep, type Pointer, parent, parsePointer } from '../syntax/pointer.ts';
import { asString, valueAt } from '../syntax/value.ts';
import { describe, placeKey, type Subject } from './describe.ts';
import { describeApiVersion } from './describe-api-version.ts';
import { shortName } from './describe-head.ts';
import { describeTemplatePlace } from './describe-template-place.ts';
import type { Documentation } from './documentation.ts';
import { placedAt } from './placed-at.ts';
import { factsOf, schemaPlace } from './schema-place.ts';
import { describeValue } from './values/describe-value.ts';

/** What to show, and the text it is about (offsets from the start of the file). */
export interface HoverText {
  readonly range: Range;
  readonly markdown: string;
}

/**
 * Explains the key or value at an offset; undefined where there is nothing of ours. `now` is an instant
 * (`2026-11-22T10:00:00Z`) or a day (`2026-11-22`, its start).
 */
export function hover(
  file: SourceFile,
  offset: number,
  context: Context,
  documentation: Documentation,
  now: string,
): HoverText | undefined {
  const placed = placedAt(file, offset);
  if (!placed || placed.document.templated) return undefined;
  const { document, start } = placed;
  const place = document.placeAt(offset - start);
  if (place.on === 'inside' && !isEmptyAt(document, place.pointer, offset - start)) return undefined;
  const range = rangeOf(document, place, offset - start);
  const markdown = range && describePlace(document, place, context, documentation, now);
  return range && markdown ? { range: { start: range.start + start, end: range.end + start }, markdown } : undefined;
}

/** Whether an offset is on a `{}` or `[]`. */
function isEmptyAt({ text, locate }: SourceDocument, pointer: Pointer, offset: number): boolean {
  const { start, end } = locate(pointer)?.value ?? { start: 0, end: 0 };
  return start <= offset && offset <= end && /^(?:\{\s*\}|\[\s*\])$/.test(text.slice(start, end));
}

/** The key or value under the cursor. Of a key written twice only the last one can be located. */
function rangeOf(document: SourceDocument, { pointer, on }: Place, offset: number): Range | undefined {
  const location = document.locate(pointer);
  const range = on === 'key' ? location?.key : location?.value;
  if (range && range.start <= offset && offset <= range.end) return range;
  return aliasAt(document, offset);
}

/** `*name`: the value it names stands elsewhere. */
function aliasAt({ language, text }: SourceDocument, offset: number): Range | undefined {
  const start = text.slice(0, offset).search(/\*[^\s[\]{},*]*$/);
  const [alias] = (start < 0 || language !== 'yaml' ? null : /^\*[^\s[\]{},]+/.exec(text.slice(start))) ?? [];
  return alias === undefined ? undefined : { start, end: start + alias.length };
}

function describePlace(
  document: SourceDocument,
  place: Place,
  context: Context,
  documentation: Documentation,
  now: string,
): string | undefined {
  const { pointer } = place;
  const type = typeNamedAt(document, pointer);
  if (type) return describe(type, context, documentation);
  const resource = recognize(document).findLast((candidate) => isWithin(pointer, candidate.pointer));
  if (!resource) return describeTemplatePlace(document, pointer, context, now);
  const subject = subjectAt(document, pointer, resource);
  if (!subject) return undefined;
  if (resource.platform === 'kubernetes' && pointer === child(resource.pointer, 'apiVersion')) {
    const lines = describeApiVersion(resource, context, now.slice(0, 10));
    return describe({ ...subject, around: undefined }, context, documentation, lines);
  }
  return describe(subject, context, documentation, meaningAt(document, pointer, resource, subject, context, now));
}

/** What the schema says of a place, and the nearest equivalence around it. */
function subjectAt(document: SourceDocument, pointer: Pointer, resource: Resource): Subject | undefined {
  const found = schemaPlace(document, withoutFunctions(pointer));
  if (!found) return undefined;
  const { schema, owner, type, inside } = found;
  if (!owner) return type === undefined ? undefined : { schema, type };
  return { schema, type: owner.type, field: owner.name, inside, ...aroundOf(resource, pointer) };
}

/** Functions of CloudFormation stand for the value of the field that has them. */
function withoutFunctions(pointer: Pointer): Pointer {
  return pointer.replace(/\/(?:Ref|Fn::\w+)(?:\/.*)?$/, '');
}

/** The nearest entry around a place: of a field that encloses it, or of the resource's kind. */
function aroundOf(resource: Resource, pointer: Pointer): Pick<Subject, 'around'> {
  const nearest = nearestEntry(resource, parsePointer(pointer.slice(resource.pointer.length)));
  if (nearest) return { around: { concept: nearest.concept.id, about: nearest.field } };
  const kind = explainKind(resource);
  return kind ? { around: { concept: kind.id, about: resource.kind } } : {};
}

function meaningAt(
  document: SourceDocument,
  pointer: Pointer,
  resource: Resource,
  subject: Subject,
  context: Context,
  now: string,
): readonly string[] | undefined {
  const value = valueAt(document.value, parsePointer(pointer));
  if (value === undefined) return undefined;
  const bare = resource.platform === 'ecs' && resource.bareContainers ? ['containerDefinitions'] : [];
  const path = [...bare, ...parsePointer(pointer.slice(resource.pointer.length))];
  const type = subject.inside?.length === 0 ? typeAt(subject) : undefined;
  return describeValue({ key: placeKey(subject), ...(type && { type }), value, resource, path, context, now });
}

/** The short name of the type of an object that a field holds. */
function typeAt({ schema, type, field = '' }: Subject): string | undefined {
  const ref = factsOf(schema).types[type]?.fields[field]?.ref;
  return ref && shortName(ref);
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
    const type = asString(valueAt(document.value, parsePointer(pointer)));
    if (type === 'AWS::ECS::TaskDefinition' || type === 'AWS::ECS::Service') return { schema: 'cloudformation', type };
  }
  return undefined;
}
