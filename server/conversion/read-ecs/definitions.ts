import type { EcsResource } from '../../resource.ts';
import { asList, asObject, asString, type Value } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';

/** A task definition or service with a reader at its root, in the API's terms whatever it is written in. */
export interface DefinitionAt {
  readonly resource: EcsResource;
  readonly file: string;
  readonly document: number;
  readonly at: Cursor;
}

/** The task definition among the inputs that a service runs; undefined when it is not there. */
export function taskDefinitionOf(
  service: DefinitionAt,
  definitions: readonly DefinitionAt[],
): DefinitionAt | undefined {
  if (service.resource.dialect === 'cloudformation') {
    const logicalId = referenceIn(service.resource.value.TaskDefinition);
    const found = definitions.find(
      ({ resource, file, document }) =>
        resource.dialect === 'cloudformation' &&
        resource.name === logicalId &&
        file === service.file &&
        document === service.document,
    );
    if (found) return found;
  }
  const family = familyIn(asString(service.at.field('taskDefinition').value));
  return family === undefined ? undefined : definitions.find(({ at }) => at.field('family').value === family);
}

/** `web`, `web:3`, `arn:aws:ecs:eu-west-1:111122223333:task-definition/web:3` → `web` */
function familyIn(reference: string | undefined): string | undefined {
  return reference?.split('/').at(-1)?.split(':')[0];
}

/** The logical id in `{Ref: Web}` or `{Fn::GetAtt: [Web, …]}`. */
function referenceIn(value: Value | undefined): string | undefined {
  const object = asObject(value);
  return asString(object?.Ref) ?? asString(asList(object?.['Fn::GetAtt'])?.[0]);
}
