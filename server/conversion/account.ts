import type { Concept } from '../concepts/concept.ts';
import type { Resource } from '../resource.ts';
import { dotted, isWithin, type Pointer, parent, parsePointer } from '../syntax/pointer.ts';
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
): Finding[] {
  const arrivals = arrivalsIn(outputs);
  return documents.flatMap(({ file, placed, resources }) =>
    leavesOf(placed.document.value).map((leaf) => {
      const source: Source = { file, document: placed.index, pointer: leaf.pointer };
      const resource = resources.find((one) => isWithin(leaf.pointer, one.pointer));
      const explained = resource && explanation(resource, leaf.pointer);
      return (
        arrival(source, arrivals, remarks, explained) ??
        remark(source, remarks, explained) ??
        dropped(source, leaf, resource, explained, remarks)
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
): Finding | undefined {
  const arrived = nearest(source, arrivals);
  const [first] = arrived ?? [];
  if (!arrived || !first) return undefined;
  const own = remarks.get(sourceKey(source));
  const notes = [...(own ? [own] : []), ...arrived.flatMap((one) => one.notes)];
  const fidelity = gravest(notes.map((note) => note.fidelity));
  const place = arrived.find((one) => one.notes.some((note) => note.fidelity === fidelity)) ?? first;
  const messages = [...new Set(notes.map((note) => note.message))];
  return {
    fidelity,
    source,
    target: place.target,
    concept: concept?.id ?? '',
    message: messages.join(' ') || `Becomes \`${dotted(place.target.pointer)}\`.`,
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
  resource: Resource | undefined,
  field: Concept | undefined,
  remarks: Remarks,
): Finding {
  const finding = { fidelity: 'dropped', source, target: null, concept: field?.id ?? '' } as const;
  if (!resource) return { ...finding, message: `\`${dotted(pointer)}\` belongs to nothing that is converted.` };
  if (!isConverted(resource, source, remarks)) {
    const concept = explainKind(resource) ?? field;
    const message = `Nothing comes of this ${resource.kind}${advice(concept, resource)}`;
    return { ...finding, concept: (field ?? concept)?.id ?? '', message };
  }
  const name = dotted(pointer.slice(resource.pointer.length));
  return { ...finding, message: `\`${name}\` is not carried over${advice(field, resource)}` };
}

/** Whether a reader took up the object: then it said so at its kind. Definitions of ECS are all read. */
function isConverted(resource: Resource, source: Source, remarks: Remarks): boolean {
  return resource.platform === 'ecs' || remarks.has(sourceKey({ ...source, pointer: `${resource.pointer}/kind` }));
}

/** The end of a sentence that says what is lost: what to do about it, as the table of equivalences knows. */
function advice(concept: Concept | undefined, { platform }: Resource): string {
  if (!concept) return '.';
  const { build, how, fidelity } = platform === 'kubernetes' ? concept.toEcs : concept.toKubernetes;
  if (build) return `. To build instead: ${build.en}`;
  return fidelity === 'none' || fidelity === 'blocked' ? `. ${how.en}` : ` yet: do it by hand. ${how.en}`;
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
