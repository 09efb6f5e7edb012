import { cursorOver, type Remarks } from '../cursor.ts';
import { type InputDocument, isKubernetes, type Refusal } from '../inputs.ts';
import { containerCount, isWorkload } from './kinds.ts';
import { namespaceOf, type ObjectAt } from './objects.ts';

/** Containers in a task definition. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
const MOST_CONTAINERS = 10;

/** The objects of the documents that can be read, and the others with the reason. */
export function openObjects(
  documents: readonly InputDocument[],
  remarks: Remarks,
): { readonly objects: readonly ObjectAt[]; readonly refused: readonly Refusal[] } {
  const known = new Map<string, ObjectAt>();
  const objects: ObjectAt[] = [];
  const refused: Refusal[] = [];
  for (const object of documents.flatMap((document) => objectsIn(document, remarks))) {
    const identity = identityOf(object);
    const first = identity === undefined ? undefined : known.get(identity);
    const reason = first ? repeated(object, first) : unfit(object);
    if (identity !== undefined && !first) known.set(identity, object);
    if (reason === undefined) objects.push(object);
    else {
      object.at.note('dropped', `It is not converted: ${reason}`);
      refused.push({ file: object.file, document: object.at.source.document, reason });
    }
  }
  return { objects, refused };
}

function objectsIn({ file, placed, resources }: InputDocument, remarks: Remarks): ObjectAt[] {
  const input = { file, document: placed.index };
  const list = cursorOver(placed.document.value, input, (pointer) => pointer, remarks);
  if (resources.some(({ pointer }) => pointer !== '')) {
    for (const field of ['apiVersion', 'kind'])
      list.field(field).note('exact', 'The list only holds its items together.');
  }
  return resources.filter(isKubernetes).map((resource) => ({
    resource,
    file,
    at: cursorOver(resource.value, input, (pointer) => resource.pointer + pointer, remarks),
  }));
}

/** Two objects that agree in this are one and the same to a cluster. Undefined without a name. */
function identityOf({ resource, at }: ObjectAt): string | undefined {
  if (resource.name === undefined) return undefined;
  const group = resource.apiVersion.includes('/') ? resource.apiVersion.split('/')[0] : '';
  return [group, resource.kind, namespaceOf(at), resource.name].join('\n');
}

function repeated(object: ObjectAt, first: ObjectAt): string {
  const place = placeOf(first) === placeOf(object) ? 'above' : `in ${placeOf(first)}`;
  return `${titleOf(object)} is there already, ${place}. Where one changes the other, convert what comes of both.`;
}

function placeOf({ file, at }: ObjectAt): string {
  return `${file}, document ${at.source.document + 1}`;
}

function unfit(object: ObjectAt): string | undefined {
  if (!isWorkload(object)) return undefined;
  const count = containerCount(object);
  if (count === 0) return `${titleOf(object)} has no containers.`;
  if (count <= MOST_CONTAINERS) return undefined;
  return `${titleOf(object)} has ${count} containers, and a task definition holds ${MOST_CONTAINERS}: split it.`;
}

function titleOf({ resource }: ObjectAt): string {
  return `${resource.kind} ${resource.name ?? 'without a name'}`;
}
