import { viewOf } from '../../ecs/dialects.ts';
import { asString } from '../../syntax/value.ts';
import { cursorOver, type Remarks } from '../cursor.ts';
import { type InputDocument, isEcs, type Refusal } from '../inputs.ts';
import type { Application } from '../model.ts';
import { readEcs } from './application.ts';
import { type DefinitionAt, superseded, taskDefinitionOf } from './definitions.ts';
import { isLeftOut } from './template/conditions.ts';
import { doubtsIn } from './template/resolve.ts';
import { resourcesIn, type Scope, scopeOf } from './template/scope.ts';
import { settleRemarks } from './template/settle-remarks.ts';

/** Reads the application that documents describe. What cannot be read is refused, each with the reason. */
export function readEcsDocuments(
  documents: readonly InputDocument[],
  remarks: Remarks,
): { readonly application: Application; readonly refused: readonly Refusal[] } {
  const exports: Scope['exports'] = new Map();
  const scopes = documents.map((document) => ({ document, scope: scopeOf(document, remarks, exports) }));
  const definitions = scopes.flatMap(({ document, scope }) => definitionsIn(document, scope));
  const tasks = definitions.filter(({ resource }) => resource.kind === 'TaskDefinition');
  const replaced = superseded(tasks);
  const refused = definitions.flatMap((definition) => refusal(definition, tasks, replaced) ?? []);
  for (const { definition } of refused)
    definition.at.note('dropped', `Nothing comes of this ${definition.resource.kind}: it was refused.`);
  const readable = definitions.filter((definition) => !refused.some((one) => one.definition === definition));
  const resources = scopes.flatMap(({ scope }) => resourcesIn(scope)).filter((one) => !isLeftOut(one.scope, one.name));
  const application = readEcs(readable, resources);
  settleRemarks(
    scopes.map(({ scope }) => scope),
    readable,
    application,
  );
  return {
    application,
    refused: [
      ...refused.map(({ definition: { file, document }, reason }) => ({ file, document, reason })),
      ...(definitions.length === 0 ? documents.map(refuseAround) : []),
    ],
  };
}

function definitionsIn({ resources }: InputDocument, scope: Scope): DefinitionAt[] {
  const { file, document, template, resolver, remarks } = scope;
  return resources.filter(isEcs).flatMap((resource): DefinitionAt[] => {
    if (resource.dialect === 'cloudformation' && isLeftOut(scope, resource.name ?? '')) return [];
    const view = viewOf(resource, resolver);
    const at = cursorOver(view.value, scope, view.toDocument, remarks, template && doubtsIn(template));
    return [{ resource, file, document, scope, at }];
  });
}

function refusal(
  definition: DefinitionAt,
  tasks: readonly DefinitionAt[],
  replaced: ReadonlyMap<DefinitionAt, DefinitionAt>,
): { readonly definition: DefinitionAt; readonly reason: Refusal['reason'] } | undefined {
  const { resource, at } = definition;
  const name = resource.name ?? 'without a name';
  if (resource.kind === 'TaskDefinition') {
    const other = replaced.get(definition);
    if (other)
      return { definition, reason: `Task definition ${name} is there twice: the one in ${other.file} is converted.` };
    if (at.field('containerDefinitions').objects().length > 0) return undefined;
    return { definition, reason: `Task definition ${name} has no containers.` };
  }
  if (taskDefinitionOf(definition, tasks)) return undefined;
  const wanted = asString(at.field('taskDefinition').value);
  const which = wanted === undefined ? 'The task definition' : `Task definition ${wanted}`;
  return { definition, reason: `${which} of service ${name} is not among the inputs.` };
}

function refuseAround({ file, placed }: InputDocument): Refusal {
  return {
    file,
    document: placed.index,
    reason: 'There is no task definition among the inputs that it could belong to.',
  };
}
