import { cloudFormationType } from '../ecs/dialects.ts';
import { recognize } from '../recognize.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { isWithin, type Pointer, parsePointer } from '../syntax/pointer.ts';
import { asObject, type ObjectValue, valueAt } from '../syntax/value.ts';
import { readTemplate } from '../translation/written.ts';
import { schemaPlace } from './schema-place.ts';

/** A container of a pod or task definition, in the words of its platform's API. */
export interface ContainerAt {
  readonly pointer: Pointer;
  readonly platform: 'kubernetes' | 'ecs';
  readonly value: ObjectValue;
}

/** The container at a pointer; undefined where there is none. */
export function containerAt(document: SourceDocument, pointer: Pointer): ContainerAt | undefined {
  const place = schemaPlace(document, pointer);
  if (place?.shape !== 'object' || !/(?:\.Container|(?:^|\.)ContainerDefinition)$/.test(place.type ?? ''))
    return undefined;
  const resource = recognize(document).findLast((candidate) => isWithin(pointer, candidate.pointer));
  const path = parsePointer(pointer);
  if (resource?.platform !== 'ecs' || resource.dialect === 'api') {
    const value = asObject(valueAt(document.value, path));
    return value && { pointer, platform: resource?.platform ?? 'kubernetes', value };
  }
  const template = readTemplate(resource.value, cloudFormationType(resource.kind));
  const inside = template.toApi(parsePointer(pointer.slice(resource.pointer.length)));
  const value = asObject(valueAt(template.value, inside));
  return value && { pointer, platform: 'ecs', value };
}
