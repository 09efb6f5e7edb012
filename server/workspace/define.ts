import { groupOf, isBuiltInGroup } from '../kubernetes/api.ts';
import type { KubernetesResource } from '../resource.ts';
import { looksTemplated } from '../syntax/templates.ts';
import { asList, asNumber, asObject, asString, isUnknown, type ObjectValue, type Value } from '../syntax/value.ts';
import type { CustomDefinition, CustomVersion, Definition, ServicePort } from './definition.ts';
import { podsOf } from './pods.ts';

/** Custom resources whose controllers make a Secret, and where its name stands; else it has their own name. */
const SECRET_MAKERS: Readonly<Record<string, (spec: ObjectValue) => Value | undefined>> = {
  Certificate: (spec) => spec.secretName,
  ExternalSecret: (spec) => asObject(spec.target)?.name,
  SealedSecret: (spec) => asObject(asObject(spec.template)?.metadata)?.name,
};

/** What others can refer to once this object, and what its controller makes of it, exists. */
export function definitionsOf(resource: KubernetesResource): Definition[] {
  const { kind, apiVersion, value } = resource;
  const namespace = asString(asObject(value.metadata)?.namespace);
  const place = { ...(namespace !== undefined && { namespace }) };
  const pods = podsOf(kind, value);
  const isCore = apiVersion === 'v1';
  const keys = isCore ? keysOf(kind, value) : undefined;
  const ports = isCore && kind === 'Service' ? portsOf(value) : undefined;
  const custom = kind === 'CustomResourceDefinition' ? customDefinition(value) : undefined;
  const own: Definition = {
    kind,
    apiVersion,
    ...place,
    ...(resource.name !== undefined && { name: resource.name }),
    ...(pods && { pods }),
    ...(keys && { keys }),
    ...(ports && { ports }),
    ...(custom && { custom }),
  };
  const secret = isBuiltInGroup(groupOf(apiVersion)) ? undefined : secretMadeBy(resource);
  return secret === undefined ? [own] : [own, { kind: 'Secret', apiVersion: 'v1', name: secret, ...place }];
}

function secretMadeBy({ kind, name, value }: KubernetesResource): string | undefined {
  const nameIn = Object.hasOwn(SECRET_MAKERS, kind) ? SECRET_MAKERS[kind] : undefined;
  return nameIn && (asString(nameIn(asObject(value.spec) ?? {})) ?? name);
}

/** The keys of a ConfigMap or Secret, unless a controller or a template adds some. */
function keysOf(kind: string, value: ObjectValue): string[] | undefined {
  if (kind !== 'ConfigMap' && kind !== 'Secret') return undefined;
  if (value.type === 'kubernetes.io/service-account-token') return undefined;
  const members = [value.data, value.binaryData, value.stringData];
  const keys = members.flatMap((member) => Object.keys(asObject(member) ?? {}));
  return members.some(isUnknown) || keys.some(looksTemplated) ? undefined : keys;
}

function portsOf(value: ObjectValue): ServicePort[] | undefined {
  const spec = asObject(value.spec);
  const list = asList(spec?.ports) ?? [];
  const ports = list.map((item): ServicePort | undefined => {
    const port = asObject(item);
    const number = asNumber(port?.port);
    const name = asString(port?.name);
    return number === undefined || isUnknown(port?.name)
      ? undefined
      : { number, ...(name !== undefined && name !== '' && { name }) };
  });
  if (isUnknown(spec?.ports) || ports.includes(undefined)) return undefined;
  return ports.filter((port) => port !== undefined);
}

/** https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/ */
function customDefinition(value: ObjectValue): CustomDefinition | undefined {
  const spec = asObject(value.spec);
  const group = asString(spec?.group);
  const kind = asString(asObject(spec?.names)?.kind);
  // The server no longer takes other versions, so what is installed is not what such a file says.
  if (!spec || group === undefined || kind === undefined || value.apiVersion !== 'apiextensions.k8s.io/v1') {
    return undefined;
  }
  const versions = new Map<string, CustomVersion>();
  for (const item of asList(spec.versions) ?? []) {
    const version = asObject(item);
    const name = asString(version?.name);
    if (name === undefined || version?.served === false) continue;
    const schema = asObject(asObject(version?.schema)?.openAPIV3Schema);
    const hasOwnStatus = asObject(version?.subresources)?.status !== undefined;
    versions.set(name, { hasOwnStatus, ...(schema && { schema }) });
  }
  return { group, kind, versions, keepsUnknownFields: spec.preserveUnknownFields === true };
}
