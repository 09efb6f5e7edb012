import { viewOf } from '../ecs/dialects.ts';
import { parent } from '../syntax/pointer.ts';
import { asString } from '../syntax/value.ts';
import { cursorOver, type Remarks } from './cursor.ts';
import { type InputDocument, isEcs, type Refusal } from './inputs.ts';
import { isDaemon, readEcs } from './read-ecs/application.ts';
import { type DefinitionAt, taskDefinitionOf } from './read-ecs/definitions.ts';
import type { Converted } from './to-ecs.ts';
import { writeManifests } from './write-kubernetes/manifests.ts';

/** From task definitions and services to Kubernetes manifests. */
export function toEks(documents: readonly InputDocument[], remarks: Remarks): Converted {
  const definitions = documents.flatMap((document) => definitionsIn(document, remarks));
  const tasks = definitions.filter(({ resource }) => resource.kind === 'TaskDefinition');
  const refused = definitions.flatMap((definition) => refusal(definition, tasks) ?? []);
  const readable = definitions.filter((definition) => !refused.some((one) => one.definition === definition));
  return {
    outputs: writeManifests(readEcs(readable)),
    refused: refused.map(({ definition: { file, document }, reason }) => ({ file, document, reason })),
  };
}

function definitionsIn({ file, placed, resources }: InputDocument, remarks: Remarks): DefinitionAt[] {
  return resources.filter(isEcs).map((resource) => {
    const view = viewOf(resource);
    const input = { file, document: placed.index };
    const at = cursorOver(view.value, input, view.toDocument, remarks);
    if (resource.dialect === 'cloudformation') {
      const type = cursorOver(undefined, input, () => `${parent(resource.pointer)}/Type`, remarks);
      type.note('exact', 'It says what the resource is: a Deployment comes of both together.');
    }
    return { resource, file, document: placed.index, at };
  });
}

function refusal(
  definition: DefinitionAt,
  tasks: readonly DefinitionAt[],
): { readonly definition: DefinitionAt; readonly reason: Refusal['reason'] } | undefined {
  const { resource, at } = definition;
  const name = resource.name ?? 'without a name';
  if (resource.kind === 'TaskDefinition') {
    if (at.field('containerDefinitions').objects().length > 0) return undefined;
    return { definition, reason: `Task definition ${name} has no containers.` };
  }
  if (isDaemon(definition)) {
    return {
      definition,
      reason: `Service ${name} runs one task on each instance (DAEMON), which is not converted yet.`,
    };
  }
  if (taskDefinitionOf(definition, tasks)) return undefined;
  const wanted = asString(at.field('taskDefinition').value);
  const which = wanted === undefined ? 'The task definition' : `Task definition ${wanted}`;
  return { definition, reason: `${which} of service ${name} is not among the inputs.` };
}
