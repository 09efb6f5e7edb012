import type { Remarks } from './cursor.ts';
import { type Choices, decide } from './decisions.ts';
import { type InputDocument, isKubernetes, type Refusal } from './inputs.ts';
import type { Application } from './model.ts';
import type { OutputDraft } from './output.ts';
import { readKubernetes } from './read-kubernetes/application.ts';
import { openObjects } from './read-kubernetes/open-objects.ts';
import { writeApiInput } from './write-ecs/api-input/write-api-input.ts';
import { buildStack } from './write-ecs/build-stack.ts';
import { writeCloudFormation } from './write-ecs/cloudformation.ts';
import { refusePlan } from './write-ecs/oversize.ts';
import { planApplication } from './write-ecs/plan.ts';
import { writeTerraform } from './write-ecs/terraform/write-terraform.ts';

/** What one direction of the conversion makes of its documents. */
export interface Converted {
  readonly outputs: readonly OutputDraft[];
  readonly refused: readonly Refusal[];
  readonly application: Application;
}

const WRITERS = { cloudformation: writeCloudFormation, terraform: writeTerraform, json: writeApiInput } as const;

/** From Kubernetes objects to ECS. */
export function toEcs(documents: readonly InputDocument[], choices: Choices, remarks: Remarks): Converted {
  const decided = decide('ecs', choices);
  const { objects, refused } = openObjects(documents, remarks);
  const application = readKubernetes(objects);
  const planned = planApplication(application, decided, remarks);
  const oversized = planned.map((plan) => ({ plan, refusal: refusePlan(plan) }));
  const plans = oversized.filter(({ refusal }) => !refusal).map(({ plan }) => plan);
  const stack = buildStack(application, plans, remarks);
  const outputs = plans.length === 0 ? [] : WRITERS[decided.format](stack);
  const named = [...refused, ...oversized.flatMap(({ refusal }) => refusal ?? [])];
  return { outputs, application, refused: outputs.length > 0 ? named : [...named, ...others(documents, named)] };
}

/** Where nothing is converted, the documents that nothing was said of yet. */
function others(documents: readonly InputDocument[], named: readonly Refusal[]): Refusal[] {
  return documents
    .filter(({ file, placed }) => !named.some((one) => one.file === file && one.document === placed.index))
    .map(refuseKinds);
}

function refuseKinds({ file, placed, resources }: InputDocument): Refusal {
  const kinds = [...new Set(resources.filter(isKubernetes).map(({ kind }) => kind))].join(', ');
  return { file, document: placed.index, reason: `${kinds}: there is nothing in it that runs containers.` };
}
