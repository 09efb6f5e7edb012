import type { EcsResource } from '../../resource.ts';
import { asNumber, asString } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import { referredName, type Scope } from './template/scope.ts';

/** A task definition or service with a reader at its root, in the API's terms whatever it is written in. */
export interface DefinitionAt {
  readonly resource: EcsResource;
  readonly file: string;
  readonly document: number;
  readonly scope: Scope;
  readonly at: Cursor;
}

/** The task definition among the inputs that a service runs; undefined when it is not there. */
export function taskDefinitionOf(
  service: DefinitionAt,
  definitions: readonly DefinitionAt[],
): DefinitionAt | undefined {
  const field = service.at.field('taskDefinition');
  // Tools that keep the two apart put them together by their own configuration.
  if (field.value === undefined) return onlyNeighbour(service, definitions);
  return taskDefinitionAt(service.scope, field, definitions);
}

/** The task definition that a value names: by its place in the template, its ARN, its family, or family and revision. */
export function taskDefinitionAt(
  scope: Scope,
  at: Cursor,
  definitions: readonly DefinitionAt[],
): DefinitionAt | undefined {
  const logicalId = referredName(scope, at);
  if (logicalId !== undefined) {
    const found = definitions.find(
      ({ resource, file, document }) =>
        resource.dialect === 'cloudformation' &&
        resource.name === logicalId &&
        file === scope.file &&
        document === scope.document,
    );
    if (found) return found;
  }
  const family = familyIn(asString(at.value));
  return family === undefined ? undefined : definitions.find((one) => one.at.field('family').value === family);
}

function onlyNeighbour(service: DefinitionAt, definitions: readonly DefinitionAt[]): DefinitionAt | undefined {
  if (service.resource.dialect !== 'api') return undefined;
  const near = definitions.filter(
    ({ resource, file }) => resource.dialect === 'api' && folderOf(file) === folderOf(service.file),
  );
  return near.length === 1 ? near[0] : undefined;
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** `web`, `web:3`, `arn:aws:ecs:eu-west-1:111122223333:task-definition/web:3` → `web` */
export function familyIn(reference: string | undefined): string | undefined {
  return reference?.split('/').at(-1)?.split(':')[0];
}

/** Definitions that are not converted because another one of the same family stands for it: the newest revision, or the first. */
export function superseded(definitions: readonly DefinitionAt[]): ReadonlyMap<DefinitionAt, DefinitionAt> {
  const kept = new Map<string, DefinitionAt>();
  const replaced = new Map<DefinitionAt, DefinitionAt>();
  for (const definition of definitions) {
    const family = asString(definition.at.field('family').value);
    // Templates are stacks of their own: the same family in two of them is deployed twice.
    if (family === undefined || definition.resource.dialect !== 'api') continue;
    const known = kept.get(family);
    if (!known || revisionOf(definition) > revisionOf(known)) {
      if (known) replaced.set(known, definition);
      kept.set(family, definition);
    } else replaced.set(definition, known);
  }
  return replaced;
}

function revisionOf({ at }: DefinitionAt): number {
  return asNumber(at.field('revision').value) ?? 0;
}
