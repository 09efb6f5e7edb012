import { asList, asObject, type ObjectValue, type Value } from '../../syntax/value.ts';
import { type Draft, eachItem, fillIn, insert, remove, written } from './draft.ts';

/** What one version of a custom resource has, and all of them used to share. */
const SHARED = ['validation', 'subresources', 'additionalPrinterColumns'];

/**
 * CustomResourceDefinition of apiextensions.k8s.io/v1beta1: each version has its own schema, subresources and columns. v1 takes only
 * structural schemas and drops what they do not name, so the result is certain only where that held before.
 */
export function customResourceDefinition(object: ObjectValue, draft: Draft): void {
  const spec = asObject(object.spec);
  if (!spec) return;
  const isPruned = spec.preserveUnknownFields === false;
  const shared = sharedParts(spec);
  const fields = (own: ObjectValue): ObjectValue => {
    const schema = ownSchema(own) ?? shared.schema;
    if (schema !== undefined && !isPruned) draft.certain = false;
    return written({
      schema: { openAPIV3Schema: isPruned ? (schema ?? OPEN) : opened(schema) },
      subresources: own.subresources ?? shared.subresources,
      additionalPrinterColumns: columns(own.additionalPrinterColumns) ?? shared.additionalPrinterColumns,
    });
  };
  const isListed = (asList(spec.versions) ?? []).length > 0;
  eachItem(spec, '/spec', 'versions', (version, at) => insert(draft, at, fields(version)));
  if (!isListed && spec.version !== undefined) {
    insert(draft, '/spec', { versions: [{ name: spec.version, served: true, storage: true, ...fields({}) }] });
  }
  remove(draft, spec, '/spec', ['version', 'preserveUnknownFields', ...SHARED]);
  fillIn(draft, spec, '/spec', 'scope', 'Namespaced');
  conversion(spec, draft);
  if (isProtected(spec.group) && !asObject(asObject(object.metadata)?.annotations)?.[APPROVAL]) draft.certain = false;
  remove(draft, object, '', ['status']);
}

/** v1 wants to know who approved a resource of the community's own groups. */
const APPROVAL = 'api-approved.kubernetes.io';

function isProtected(group: Value | undefined): boolean {
  return typeof group === 'string' && /(^|\.)(k8s|kubernetes)\.io$/.test(group);
}

/** Any object, kept as it is. */
const OPEN = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

function sharedParts(spec: ObjectValue) {
  return {
    schema: asObject(asObject(spec.validation)?.openAPIV3Schema),
    subresources: spec.subresources,
    additionalPrinterColumns: columns(spec.additionalPrinterColumns),
  };
}

function ownSchema(version: ObjectValue): ObjectValue | undefined {
  return asObject(asObject(version.schema)?.openAPIV3Schema);
}

/** A schema of objects that may have more than it says. */
function opened(schema: ObjectValue | undefined): ObjectValue {
  if (!schema) return OPEN;
  const { type, ...rest } = schema;
  return { type: type ?? 'object', 'x-kubernetes-preserve-unknown-fields': true, ...rest };
}

/** Columns say `jsonPath` where they said `JSONPath`. */
function columns(value: Value | undefined): Value | undefined {
  const list = asList(value);
  if (!list) return undefined;
  return list.map((item) => {
    const column = asObject(item);
    if (!column || !Object.hasOwn(column, 'JSONPath')) return item;
    const { JSONPath, ...rest } = column;
    return written({ ...rest, jsonPath: JSONPath });
  });
}

function conversion(spec: ObjectValue, draft: Draft): void {
  const own = asObject(spec.conversion);
  if (!own) return;
  const { webhookClientConfig: clientConfig, conversionReviewVersions } = own;
  if (own.strategy === 'Webhook') {
    const webhook = written({ clientConfig, conversionReviewVersions: conversionReviewVersions ?? ['v1beta1'] });
    insert(draft, '/spec/conversion', { webhook });
  }
  remove(draft, own, '/spec/conversion', ['webhookClientConfig', 'conversionReviewVersions']);
}
