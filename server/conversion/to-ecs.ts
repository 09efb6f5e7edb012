import type { ConversionInput } from './conversion.ts';
import { cursorOver, type Remarks } from './cursor.ts';
import { type InputDocument, isKubernetes, type Refusal } from './inputs.ts';
import type { OutputDraft } from './output.ts';
import { containerCount, isWorkload, readKubernetes } from './read-kubernetes/application.ts';
import type { ObjectAt } from './read-kubernetes/objects.ts';
import { writeCloudFormation } from './write-ecs/cloudformation.ts';
import { writeEcsJson } from './write-ecs/json.ts';
import { planApplication } from './write-ecs/plan.ts';

/** What one direction of the conversion makes of its documents. */
export interface Converted {
  readonly outputs: readonly OutputDraft[];
  readonly refused: readonly Refusal[];
}

/** Containers in a task definition. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
const MOST_CONTAINERS = 10;

/** From Kubernetes objects to ECS. */
export function toEcs(
  documents: readonly InputDocument[],
  { format, launchType }: ConversionInput,
  remarks: Remarks,
): Converted {
  const objects = documents.flatMap((document) => objectsIn(document, remarks));
  const unfit = objects.filter((object) => isWorkload(object) && !fitsTask(object));
  const application = readKubernetes(objects.filter((object) => !unfit.includes(object)));
  const plans = planApplication(application, launchType, remarks);
  const outputs = format === 'json' ? writeEcsJson(plans) : writeCloudFormation(plans);
  return {
    outputs,
    refused: [
      ...unfit.map(refuseCount),
      ...(plans.length === 0 && unfit.length === 0 ? documents.map(refuseKinds) : []),
    ],
  };
}

function objectsIn({ file, placed, resources }: InputDocument, remarks: Remarks): ObjectAt[] {
  const list = cursorOver(placed.document.value, { file, document: placed.index }, (pointer) => pointer, remarks);
  if (resources.some(({ pointer }) => pointer !== '')) {
    for (const field of ['apiVersion', 'kind'])
      list.field(field).note('exact', 'The list only holds its items together.');
  }
  return resources.filter(isKubernetes).map((resource) => ({
    resource,
    file,
    at: cursorOver(resource.value, { file, document: placed.index }, (pointer) => resource.pointer + pointer, remarks),
  }));
}

function fitsTask(object: ObjectAt): boolean {
  const count = containerCount(object);
  return count > 0 && count <= MOST_CONTAINERS;
}

function refuseCount(object: ObjectAt): Refusal {
  const { resource, file, at } = object;
  const count = containerCount(object);
  const title = `${resource.kind} ${resource.name ?? 'without a name'}`;
  const reason =
    count === 0
      ? `${title} has no containers.`
      : `${title} has ${count} containers, and a task definition holds ${MOST_CONTAINERS}: split it.`;
  return { file, document: at.source.document, reason };
}

function refuseKinds({ file, placed, resources }: InputDocument): Refusal {
  const kinds = [...new Set(resources.filter(isKubernetes).map(({ kind }) => kind))].join(', ');
  return { file, document: placed.index, reason: `${kinds}: there is no Deployment or Pod to convert.` };
}
