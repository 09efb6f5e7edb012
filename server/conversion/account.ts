import type { Concept } from '../concepts/concept.ts';
import type { Resource } from '../resource.ts';
import { isWithin, type Pointer, parent, parsePointer } from '../syntax/pointer.ts';
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
 * is dropped. `converted` tells the resources that became something.
 */
export function accountFor(
  documents: readonly InputDocument[],
  outputs: readonly SettledOutput[],
  remarks: Remarks,
  converted: (resource: Resource) => boolean,
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
        dropped(source, leaf, resource, explained, converted)
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
    concept: notes.find((note) => note.concept)?.concept ?? concept?.id ?? '',
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
    concept: note.concept ?? concept?.id ?? '',
    message: note.message,
  };
}

function dropped(
  source: Source,
  { pointer }: Leaf,
  resource: Resource | undefined,
  field: Concept | undefined,
  converted: (resource: Resource) => boolean,
): Finding {
  const kind = resource && !converted(resource) ? explainKind(resource) : undefined;
  const concept = field ?? kind;
  return {
    fidelity: 'dropped',
    source,
    target: null,
    concept: concept?.id ?? '',
    message: resource ? lossOf(dotted(pointer.slice(resource.pointer.length)), concept, resource) : outside(pointer),
  };
}

/** What is lost and what to do about it: what to build instead, else what the table says of it. */
function lossOf(field: string, concept: Concept | undefined, resource: Resource): string {
  const lost = `\`${field || resource.kind}\` is not carried over`;
  if (!concept) return `${lost}.`;
  const { build, how, fidelity } = resource.platform === 'kubernetes' ? concept.toEcs : concept.toKubernetes;
  if (build) return `${lost}. To build instead: ${build.en}`;
  return fidelity === 'none' || fidelity === 'blocked' ? `${lost}. ${how.en}` : `${lost} yet: do it by hand. ${how.en}`;
}

function outside(pointer: Pointer): string {
  return `\`${dotted(pointer)}\` belongs to nothing that is converted.`;
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

/** `/spec/containers/0/image` → `spec.containers[0].image`; functions of CloudFormation are part of the value. */
function dotted(pointer: Pointer): string {
  const steps = parsePointer(pointer);
  const intrinsic = steps.findIndex((step) => step === 'Ref' || step.startsWith('Fn::'));
  return (intrinsic < 0 ? steps : steps.slice(0, intrinsic))
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : /^[\w-]+$/.test(step) ? `.${step}` : `["${step}"]`))
    .join('')
    .replace(/^\./, '');
}
