import type { Context } from '../context.ts';
import { recognize } from '../recognize.ts';
import type { Resource } from '../resource.ts';
import type { Range, SourceDocument, SourceFile } from '../syntax/document.ts';
import { child, lastStep, type Pointer } from '../syntax/pointer.ts';
import { asList, asObject, asString, type Value, valueAt } from '../syntax/value.ts';
import { ecsTitle } from './editor-words.ts';

type Language = Context['language'];

/** A named thing in a file. Offsets from the start of the file; `selection` lies within `range`. */
export interface FileSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: 'resource' | 'container' | 'item';
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly FileSymbol[];
}

const CONTAINER_LISTS = /^(containers|initContainers|ephemeralContainers|containerDefinitions)$/i;

const known: Record<Language, WeakMap<SourceDocument, readonly FileSymbol[]>> = {
  en: new WeakMap(),
  ja: new WeakMap(),
};

/** The resources of a file, `Deployment shop/web`, and below each its containers and other list items that have a name. */
export function documentSymbols(file: SourceFile, language: Language): FileSymbol[] {
  return file.documents.flatMap(({ document, start }) =>
    symbolsOf(document, language).map((symbol) => move(symbol, start)),
  );
}

/** The symbols of one document, offsets from its start. They are found once for each text. */
export function symbolsOf(document: SourceDocument, language: Language): readonly FileSymbol[] {
  const found =
    known[language].get(document) ??
    recognize(document).flatMap((resource) => resourceSymbol(document, resource, language));
  known[language].set(document, found);
  return found;
}

function resourceSymbol(document: SourceDocument, resource: Resource, language: Language): FileSymbol[] {
  const range = document.locate(resource.pointer)?.entry;
  if (!range) return [];
  const selection = namePointers(resource)
    .map((pointer) => document.locate(pointer)?.value)
    .find((place) => place && place.start < place.end);
  const value = resource.platform === 'ecs' && resource.bareContainers ? document.value : resource.value;
  return [
    {
      name: resourceName(resource, language),
      kind: 'resource',
      range,
      selection: selection ?? document.locate(resource.pointer)?.key ?? range,
      children: namedItems(document, resource.pointer, value),
    },
  ];
}

function namePointers({ pointer, platform }: Resource): Pointer[] {
  if (platform === 'kubernetes') return [child(pointer, 'metadata', 'name'), child(pointer, 'kind')];
  return ['family', 'serviceName', 'Family', 'ServiceName'].map((field) => child(pointer, field));
}

function resourceName(resource: Resource, language: Language): string {
  if (resource.platform === 'kubernetes') {
    const namespace = asString(valueAt(resource.value, ['metadata', 'namespace']));
    const name = resource.name ?? asString(valueAt(resource.value, ['metadata', 'generateName']));
    const title = [resource.kind, name && (namespace ? `${namespace}/${name}` : name)].filter(Boolean).join(' ');
    // Editors refuse a symbol without a name.
    return title || resource.apiVersion || '?';
  }
  return ecsTitle(resource, language);
}

/** The items with a name in all lists below a value; what lies between has no symbol of its own. */
function namedItems(document: SourceDocument, pointer: Pointer, value: Value | undefined): FileSymbol[] {
  const list = asList(value);
  if (list) return list.flatMap((item, index) => listItem(document, child(pointer, index), item, pointer));
  return Object.entries(asObject(value) ?? {}).flatMap(([key, member]) =>
    typeof member === 'object' ? namedItems(document, child(pointer, key), member) : [],
  );
}

function listItem(document: SourceDocument, pointer: Pointer, item: Value, list: Pointer): FileSymbol[] {
  const children = () => namedItems(document, pointer, item);
  const nameKey = ['name', 'Name'].find((key) => asString(valueAt(item, [key])));
  const location = nameKey && document.locate(pointer);
  if (!location) return children();
  const key = lastStep(list);
  return [
    {
      name: asString(valueAt(item, [nameKey])) ?? '',
      ...(key === undefined ? {} : { detail: key }),
      kind: key === undefined || CONTAINER_LISTS.test(key) ? 'container' : 'item',
      range: location.entry,
      selection: document.locate(child(pointer, nameKey))?.value ?? location.value,
      children: children(),
    },
  ];
}

function move(symbol: FileSymbol, by: number): FileSymbol {
  const moved = (range: Range) => ({ start: range.start + by, end: range.end + by });
  return {
    ...symbol,
    range: moved(symbol.range),
    selection: within(moved(symbol.selection), moved(symbol.range)),
    children: symbol.children.map((inner) => move(inner, by)),
  };
}

/** Editors refuse a name outside of its symbol, as an alias to text further up would give. */
function within(inner: Range, outer: Range): Range {
  return inner.start >= outer.start && inner.end <= outer.end ? inner : outer;
}
