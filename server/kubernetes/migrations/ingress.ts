import type { Pointer } from '../../syntax/pointer.ts';
import { asObject, isUnknown, type ObjectValue, type Value } from '../../syntax/value.ts';
import { type Draft, eachItem, fillIn, insert, remove, rename, written } from './draft.ts';

/**
 * Ingress of extensions/v1beta1 and networking.k8s.io/v1beta1: backends name a Service and its port as one object, the default one
 * has another name, and a path says how it matches.
 */
export function ingress(object: ObjectValue, draft: Draft): void {
  const spec = asObject(object.spec);
  if (!spec) return;
  backend(spec.backend, '/spec/backend', draft);
  eachItem(spec, '/spec', 'rules', (rule, at) => {
    eachItem(asObject(rule.http), `${at}/http`, 'paths', (path, pathAt) => {
      backend(path.backend, `${pathAt}/backend`, draft);
      fillIn(draft, path, pathAt, 'pathType', 'ImplementationSpecific');
    });
  });
  rename(draft, spec, '/spec', { backend: 'defaultBackend' });
}

function backend(value: Value | undefined, pointer: Pointer, draft: Draft): void {
  const object = asObject(value);
  if (!object || !(Object.hasOwn(object, 'serviceName') || Object.hasOwn(object, 'servicePort'))) return;
  const { serviceName, servicePort } = object;
  insert(draft, pointer, { service: written({ name: serviceName, port: port(servicePort, draft) }) });
  remove(draft, object, pointer, ['serviceName', 'servicePort']);
}

/** A text was the name of a port, even `"80"`, but that has always been meant as a number. */
function port(value: Value | undefined, draft: Draft): Value | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return { number: value };
  if (isUnknown(value)) {
    draft.certain = false;
    return { number: value };
  }
  if (typeof value !== 'string' || !/^\d+$/.test(value)) return { name: value };
  draft.certain = false;
  return { number: Number(value) };
}
