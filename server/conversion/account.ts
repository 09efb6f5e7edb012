import type { Concept } from '../concepts/concept.ts';
import type { Context } from '../context.ts';
import type { Resource } from '../resource.ts';
import { child, dotted, isWithin, type Pointer, parent, parsePointer } from '../syntax/pointer.ts';
import { asList, asObject, asString, type Value, valueAt } from '../syntax/value.ts';
import { accountWords } from './account-words.ts';
import { AWS_RESOURCES } from './aws-resources.data.ts';
import type { Finding } from './conversion.ts';
import { type Remarks, sourceKey } from './cursor.ts';
import { explainField, explainKind } from './explain-field.ts';
import type { InputDocument } from './inputs.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import type { SettledOutput } from './output.ts';
import { gravest, type Note, type Source } from './trace.ts';

/** Where a place of the input arrived, and what is to be said about it there. */
interface Arrived {
  readonly target: NonNullable<Finding['target']>;
  readonly notes: readonly Note[];
}

/**
 * The account of a conversion: each leaf of each input document exactly once, in the order of the text. A leaf is where
 * its value arrived; a leaf that arrived nowhere is what readers and writers said about it; and one that nobody spoke of
 * is dropped.
 */
export function accountFor(
  documents: readonly InputDocument[],
  outputs: readonly SettledOutput[],
  remarks: Remarks,
  language: Context['language'] = 'en',
): Finding[] {
  const arrivals = arrivalsIn(outputs);
  return documents.flatMap(({ file, placed, resources }) =>
    leavesOf(placed.document.value).map((leaf) => {
      const source: Source = { file, document: placed.index, pointer: leaf.pointer };
      const resource = resources.find((one) => isWithin(leaf.pointer, one.pointer));
      const explained = resource && explanation(resource, leaf.pointer);
      return (
        arrival(source, arrivals, remarks, explained, language) ??
        remark(source, remarks, explained) ??
        nothing(source, leaf, placed.document.value, resource, explained, remarks, language) ??
        (resource && !isLeftOut(resource, source, remarks)
          ? dropped(source, leaf, resource, explained, remarks, language)
          : droppedAround(source, leaf, placed.document.value, remarks, language))
      );
    }),
  );
}

function arrivalsIn(outputs: readonly SettledOutput[]): ReadonlyMap<string, readonly Arrived[]> {
  const arrivals = new Map<string, Arrived[]>();
  for (const { file, documents } of outputs) {
    documents.forEach((document, index) => {
      for (const { pointer, value } of document.arrivals) {
        const arrived: Arrived = { target: { path: file.path, document: index, pointer }, notes: value.notes };
        for (const source of value.sources) {
          const key = sourceKey(source);
          const known = arrivals.get(key);
          if (known) known.push(arrived);
          else arrivals.set(key, [arrived]);
        }
      }
    });
  }
  return arrivals;
}

/** The finding for a leaf that arrived: as grave as the gravest note on it, at the place that note is about. */
function arrival(
  source: Source,
  arrivals: ReadonlyMap<string, readonly Arrived[]>,
  remarks: Remarks,
  concept: Concept | undefined,
  language: Context['language'],
): Finding | undefined {
  const arrived = nearest(source, arrivals);
  const [first] = arrived ?? [];
  if (!arrived || !first) return undefined;
  const own = remarks.get(sourceKey(source));
  const notes = [...(own ? [own] : []), ...arrived.flatMap((one) => one.notes)];
  const said = gravest(notes.map((note) => note.fidelity));
  // What is lost at one place and kept at another is not lost.
  const fidelity = said === 'dropped' ? 'approximate' : said;
  const place = arrived.find((one) => one.notes.some((note) => note.fidelity === said)) ?? first;
  const messages = [...new Set(notes.map((note) => note.message))];
  return {
    fidelity,
    source,
    target: place.target,
    concept: concept?.id ?? '',
    message: messages.join(' ') || accountWords[language].becomes(dotted(place.target.pointer)),
  };
}

function remark(source: Source, remarks: Remarks, concept: Concept | undefined): Finding | undefined {
  const note = nearest(source, remarks);
  if (!note) return undefined;
  return {
    fidelity: note.fidelity,
    source,
    target: null,
    concept: concept?.id ?? '',
    message: note.message,
  };
}

function dropped(
  source: Source,
  { pointer }: Leaf,
  resource: Resource,
  field: Concept | undefined,
  remarks: Remarks,
  language: Context['language'],
): Finding {
  const finding = { fidelity: 'dropped', source, target: null, concept: field?.id ?? '' } as const;
  if (!isConverted(resource, source, remarks)) {
    const concept = explainKind(resource) ?? field;
    const message = accountWords[language].nothingComes(resource.kind) + advice(concept, resource, language);
    return { ...finding, concept: (field ?? concept)?.id ?? '', message };
  }
  const name = dotted(pointer.slice(resource.pointer.length));
  return { ...finding, message: accountWords[language].notCarriedOver(name) + advice(field, resource, language) };
}

/** Objects of Kubernetes that ask for nothing without members; others do, such as `emptyDir`. */
const ASK_NOTHING =
  /\/(?:securityContext|seLinuxOptions|windowsOptions|resources|requests|limits|labels|annotations|nodeSelector|affinity|strategy|status)$/;

/** A list without members says nothing, and neither does null, an object of ECS, or some of Kubernetes. */
function nothing(
  source: Source,
  { pointer }: Leaf,
  root: Value | undefined,
  resource: Resource | undefined,
  concept: Concept | undefined,
  remarks: Remarks,
  language: Context['language'],
): Finding | undefined {
  if (!resource || !isConverted(resource, source, remarks)) return undefined;
  const value = valueAt(root, parsePointer(pointer));
  const asks = resource.platform === 'kubernetes' && asObject(value) && !ASK_NOTHING.test(pointer);
  if (asks || !isNothing(value)) return undefined;
  return {
    fidelity: 'exact',
    source,
    target: null,
    concept: concept?.id ?? '',
    message: accountWords[language].isEmpty,
  };
}

function isNothing(value: Value | undefined): boolean {
  return value === null || asList(value)?.length === 0 || Object.keys(asObject(value) ?? { '': 0 }).length === 0;
}

/** Whether a definition of a template was left out: readers speak of the type of those they take up. */
function isLeftOut({ platform, pointer }: Resource, source: Source, remarks: Remarks): boolean {
  if (platform !== 'ecs' || !pointer.startsWith('/Resources/')) return false;
  return !remarks.has(sourceKey({ ...source, pointer: `${parent(pointer)}/Type` }));
}

/** What stands beside the definitions: another resource of a template, or a part of the document around them. */
function droppedAround(
  source: Source,
  { pointer }: Leaf,
  root: Value | undefined,
  remarks: Remarks,
  language: Context['language'],
): Finding {
  const finding = { fidelity: 'dropped', source, target: null, concept: '' } as const;
  const [part, name, ...rest] = parsePointer(pointer);
  const type = part === 'Resources' && name !== undefined ? asString(valueAt(root, [part, name, 'Type'])) : undefined;
  if (type === undefined || name === undefined)
    return { ...finding, message: accountWords[language].belongsToNothing(dotted(pointer)) };
  const path = rest[0] === 'Properties' ? rest.slice(1) : rest;
  if (remarks.has(sourceKey({ ...source, pointer: child('', 'Resources', name, 'Type') })))
    return { ...finding, message: accountWords[language].notCarriedOverOf(path.join('.'), type) };
  const [, sentence = '', concept = ''] = AWS_RESOURCES.find(([start]) => type.startsWith(start)) ?? [];
  return { ...finding, concept, message: `Nothing comes of \`${name}\` (${type}). ${sentence}`.trim() };
}

/** Whether a reader took up the object: then it said so at its kind. Definitions of ECS are all read. */
function isConverted(resource: Resource, source: Source, remarks: Remarks): boolean {
  return resource.platform === 'ecs' || remarks.has(sourceKey({ ...source, pointer: `${resource.pointer}/kind` }));
}

/** The sentences behind what is lost: what to do about it, as the table of equivalents knows. */
function advice(concept: Concept | undefined, { platform }: Resource, language: Context['language']): string {
  if (!concept) return '';
  const { build, how, fidelity } = platform === 'kubernetes' ? concept.toEcs : concept.toKubernetes;
  const words = accountWords[language];
  const hasWay = fidelity === 'exact' || fidelity === 'approximate';
  const way = ` ${hasWay ? words.usualWay : ''}${how[language]}`;
  return build ? `${way} ${words.build}${build[language]}` : way;
}

function explanation(resource: Resource, pointer: Pointer): Concept | undefined {
  return explainField(resource, parsePointer(pointer.slice(resource.pointer.length)));
}

/** What is known of the place, or of the nearest one around it: a place read as one value went the way of that value. */
function nearest<T>({ file, document, pointer }: Source, known: ReadonlyMap<string, T>): T | undefined {
  for (let place = pointer; ; place = parent(place)) {
    const found = known.get(sourceKey({ file, document, pointer: place }));
    if (found !== undefined || place === '') return found;
  }
}
