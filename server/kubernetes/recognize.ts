import type { KubernetesResource } from '../resource.ts';
import type { SourceDocument } from '../syntax/document.ts';
import { child, type Pointer } from '../syntax/pointer.ts';
import { asList, asObject, asString, type ObjectValue, type Value } from '../syntax/value.ts';
import { isBuiltInKind, isServedVersion } from './api.ts';

const API_VERSION = /^(?:[a-z0-9][-a-z0-9.]*\/)?v\d+\w*$/i;

/**
 * The Kubernetes objects of a document, told by content alone; the items of a list count, not the list. An object that only
 * lacks its `apiVersion` or its `kind` is one too, with the empty text in its place. Empty for anything else.
 */
export function recognizeKubernetes(document: SourceDocument): KubernetesResource[] {
  return objectsIn(document.value, '', undefined);
}

interface ListType {
  readonly apiVersion: string;
  readonly kind: string;
}

function objectsIn(value: Value | undefined, pointer: Pointer, list: ListType | undefined): KubernetesResource[] {
  const object = asObject(value);
  const type = object && typeOf(object, list);
  if (!object || !type || isClientConfig(type)) return [];
  const items = type.kind.endsWith('List') ? asList(object.items) : undefined;
  if (items) return items.flatMap((item, index) => objectsIn(item, child(pointer, 'items', index), itemType(type)));
  const name = asString(asObject(object.metadata)?.name);
  return [{ platform: 'kubernetes', ...type, name, pointer, value: object }];
}

function typeOf(object: ObjectValue, list: ListType | undefined): ListType | undefined {
  const apiVersion = object.apiVersion === undefined ? list?.apiVersion : asString(object.apiVersion);
  const kind = object.kind === undefined ? list?.kind : asString(object.kind);
  if (apiVersion !== undefined && kind !== undefined)
    return API_VERSION.test(apiVersion) ? { apiVersion, kind } : undefined;
  const metadata = asObject(object.metadata);
  const hasBody = metadata !== undefined || asObject(object.spec) !== undefined;
  if (kind !== undefined && object.apiVersion === undefined && hasBody && isBuiltInKind(kind))
    return { apiVersion: '', kind };
  const named = asString(metadata?.name) !== undefined;
  if (apiVersion !== undefined && object.kind === undefined && named && isServedVersion(apiVersion))
    return { apiVersion, kind: '' };
  return undefined;
}

/** The items of a DeploymentList may leave out what they are; those of a plain List may not. */
function itemType({ apiVersion, kind }: ListType): ListType | undefined {
  return kind === 'List' ? undefined : { apiVersion, kind: kind.slice(0, -'List'.length) };
}

/** A kubeconfig calls itself `v1` too, but no server takes it. */
function isClientConfig({ apiVersion, kind }: ListType): boolean {
  return apiVersion === 'v1' && kind === 'Config';
}
