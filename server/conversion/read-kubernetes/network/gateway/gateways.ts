import { asString } from '../../../../syntax/value.ts';
import type { Cursor } from '../../../cursor.ts';
import { namespaceOf, type ObjectAt } from '../../objects.ts';
import { objectsOf } from '../object-head.ts';

export const GROUP = 'gateway.networking.k8s.io';

/** A Gateway and the routes that go through it, or the routes of one that is not among the inputs. */
export interface Gateway {
  readonly namespace: string;
  readonly name: string;
  readonly object: ObjectAt | undefined;
  readonly routes: readonly ObjectAt[];
}

const ROUTES = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

/** Finds the Gateways, and what is attached to each. */
export function findGateways(objects: readonly ObjectAt[]): Gateway[] {
  const routes = ROUTES.flatMap((kind) => objectsOf(objects, GROUP, kind));
  const gateways: Gateway[] = objectsOf(objects, GROUP, 'Gateway').map((object) => {
    const own = { namespace: namespaceOf(object.at), name: object.resource.name ?? '' };
    return {
      ...own,
      object,
      routes: routes.filter((route) => parentsOf(route).some((parent) => isNamed(parent, own))),
    };
  });
  const missing = new Map<string, Gateway>();
  for (const route of routes) {
    for (const { namespace, name } of parentsOf(route)) {
      if (gateways.some((gateway) => isNamed(gateway, { namespace, name }))) continue;
      const key = `${namespace}/${name}`;
      const known = missing.get(key);
      missing.set(key, { namespace, name, object: undefined, routes: [...(known?.routes ?? []), route] });
    }
  }
  return [...gateways, ...missing.values()];
}

/** A Gateway that a route names, and as the case may be the one listener of it that is meant. */
export interface Parent {
  readonly namespace: string;
  readonly name: string;
  readonly section: string | undefined;
  readonly port: number | undefined;
}

export function parentsOf({ at }: ObjectAt): Parent[] {
  return at
    .field('spec')
    .field('parentRefs')
    .objects()
    .flatMap((ref): Parent[] => {
      const name = asString(ref.field('name').value);
      // A Service as the parent is a route within a mesh.
      if (name === undefined || (ref.field('kind').value ?? 'Gateway') !== 'Gateway') return [];
      const port = ref.field('port').value;
      return [
        {
          namespace: asString(ref.field('namespace').value) ?? namespaceOf(at),
          name,
          section: asString(ref.field('sectionName').value),
          port: typeof port === 'number' ? port : undefined,
        },
      ];
    });
}

export function isNamed(
  one: { readonly namespace: string; readonly name: string },
  other: { readonly namespace: string; readonly name: string },
): boolean {
  return one.namespace === other.namespace && one.name === other.name;
}

/** Whether a route goes through this listener of a Gateway. */
export function goesThrough(route: ObjectAt, gateway: Gateway, listener: Cursor): boolean {
  const from = asString(listener.field('allowedRoutes').field('namespaces').field('from').value) ?? 'Same';
  if (from === 'None' || (from === 'Same' && namespaceOf(route.at) !== gateway.namespace)) return false;
  return parentsOf(route).some(
    (parent) =>
      isNamed(parent, gateway) &&
      (parent.section === undefined || parent.section === listener.field('name').value) &&
      (parent.port === undefined || parent.port === listener.field('port').value),
  );
}
