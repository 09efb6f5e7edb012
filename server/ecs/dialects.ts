import type { EcsResource } from '../resource.ts';
import type { FieldFacts } from '../schema/facts.ts';
import type { Edit } from '../syntax/edits.ts';
import { child, formatPointer, lastStep, type Pointer, parent, parsePointer } from '../syntax/pointer.ts';
import { type ObjectValue, valueAt } from '../syntax/value.ts';
import { type Referred, referredBy } from './cloudformation/references.ts';
import { type Resolver, resolverOf } from './cloudformation/resolver.ts';
import { settleProperties } from './settle.ts';
import {
  type TemplatePlace,
  templateKey,
  templatePlace,
  toTemplateMembers,
  toTemplateValue,
} from './template-places.ts';

/** A task definition or service in the one form that rules and converters know: the API's. */
export interface EcsView {
  readonly kind: EcsResource['kind'];
  readonly dialect: EcsResource['dialect'];
  /** Fields in the API's camelCase and types; what only a deployment of a template can decide is unknown. */
  readonly value: ObjectValue;
  /** From a pointer into `value` to the pointer from the root of the document. */
  toDocument(pointer: Pointer): Pointer;
  /** The resource of the same template that a member certainly refers to. */
  referred(path: readonly (string | number)[]): Referred | undefined;
  /** From an edit of `value` to the edit of the document; undefined where the document has no place for it. */
  toDocumentEdit(edit: Edit): Edit | undefined;
}

/**
 * The resource as the ECS API would see it, however it is written down. Functions of its template are worked out as far as
 * `resolver` can; without one, as far as is certain.
 */
export function viewOf(resource: EcsResource, resolver = certainly(resource)): EcsView {
  return resource.dialect === 'api' ? apiView(resource) : templateView(resource, resolver);
}

function certainly({ template }: EcsResource): Resolver | undefined {
  return template && resolverOf(template, false);
}

/** `TaskDefinition` → `AWS::ECS::TaskDefinition` */
export function cloudFormationType(kind: EcsResource['kind']): string {
  return `AWS::ECS::${kind}`;
}

/** From a pointer into the value of a resource, as it is written, to the pointer from the root of its document. */
export function inDocument(resource: EcsResource, pointer: Pointer): Pointer {
  return (
    resource.pointer + (resource.bareContainers ? pointer.replace(/^\/containerDefinitions(?=\/|$)/, '') : pointer)
  );
}

function apiView(resource: EcsResource): EcsView {
  return {
    kind: resource.kind,
    dialect: resource.dialect,
    value: resource.value,
    toDocument: (pointer) => inDocument(resource, pointer),
    referred: () => undefined,
    toDocumentEdit: (edit) => {
      const outside = resource.bareContainers && !edit.pointer.startsWith('/containerDefinitions');
      return outside ? undefined : { ...edit, pointer: inDocument(resource, edit.pointer) };
    },
  };
}

function templateView(resource: EcsResource, resolver: Resolver | undefined): EcsView {
  const type = cloudFormationType(resource.kind);
  const root: FieldFacts = { type: 'object', ref: type };
  const placeOf = (pointer: Pointer): TemplatePlace =>
    templatePlace(parsePointer(pointer), resource.value, root, resolver);
  const toDocument = (pointer: Pointer): Pointer => child(resource.pointer, ...placeOf(pointer).path);
  return {
    kind: resource.kind,
    dialect: resource.dialect,
    value: settleProperties(resource.value, type, 'api', resolver),
    toDocument,
    referred: (path) => {
      const { template } = resource;
      if (!template || !resolver) return undefined;
      return referredBy(template, resolver, valueAt(template, parsePointer(toDocument(formatPointer(path)))));
    },
    toDocumentEdit: (edit) => {
      const pointer = toDocument(edit.pointer);
      const { facts } = placeOf(edit.pointer);
      switch (edit.kind) {
        case 'remove':
          return { ...edit, pointer };
        case 'set':
          return { ...edit, pointer, value: toTemplateValue(edit.value, facts) };
        case 'insert':
          return { ...edit, pointer, members: toTemplateMembers(edit.members, facts) };
        case 'append':
          return { ...edit, pointer, item: toTemplateValue(edit.item, placeOf(child(edit.pointer, 0)).facts) };
        case 'rename': {
          const owner = placeOf(parent(edit.pointer)).facts;
          const key = owner?.ref && !owner.container ? templateKey(edit.key, undefined, owner.ref) : edit.key;
          return lastStep(pointer) === key ? undefined : { ...edit, pointer, key };
        }
      }
    },
  };
}
