import type { Remarks } from '../cursor.ts';
import { settle } from '../draft.ts';
import type { Refusal } from '../inputs.ts';
import type { Plan } from './plan.ts';
import { stackBuilder } from './stack-builder.ts';
import { addStorage } from './storage/storage.ts';
import { writeTaskDefinition } from './task-definition.ts';

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html */
const MOST_BYTES = 64 * 1024;
const MOST_CONTAINERS = 10;

/** Why a plan makes no task definition that ECS would take; undefined where it does. */
export function refusePlan(plan: Plan): Refusal | undefined {
  const { origin, anchor } = plan.workload;
  const refuse = (reason: string): Refusal => ({
    file: origin.file,
    document: anchor[0]?.document ?? 0,
    reason: `${origin.title} ${reason}`,
  });
  const count = plan.containers.length;
  if (count > MOST_CONTAINERS) {
    const helper = plan.containers.some(({ isHelper }) => isHelper)
      ? ', one of them to write the files of its volumes'
      : '';
    return refuse(`needs ${count} containers${helper}, and a task definition holds ${MOST_CONTAINERS}: split it.`);
  }
  const bytes = sizeOf(plan);
  if (bytes <= MOST_BYTES) return undefined;
  return refuse(
    `makes a task definition of ${Math.ceil(bytes / 1024)} KiB, and ECS takes 64: move long values to files, Parameter Store or the image.`,
  );
}

/** The definition as ECS counts it, without what it refers to. */
function sizeOf(plan: Plan): number {
  const trial = stackBuilder();
  const remarks: Remarks = new Map();
  const { tags: _, ...definition } = writeTaskDefinition(plan, addStorage(plan, trial, remarks), trial, remarks);
  return new TextEncoder().encode(JSON.stringify(settle(definition).value)).length;
}
