import { asString } from '../../../../syntax/value.ts';
import type { Entrance, Listener } from '../../../model.ts';
import { noted, type Source, traced } from '../../../trace.ts';
import type { ObjectAt } from '../../objects.ts';
import { noteHead, noteWhole, objectsOf } from '../object-head.ts';
import type { Service } from '../service.ts';
import { findGateways, type Gateway, GROUP, parentsOf } from './gateways.ts';
import { assumedListener, readListeners } from './listeners.ts';
import { type GatewaySettings, readSettings } from './settings.ts';

/** Reads all Gateways: an entrance for HTTP, one for connections, or both. */
export function readGateways(objects: readonly ObjectAt[], services: readonly Service[]): Entrance[] {
  for (const object of objectsOf(objects, 'gateway.k8s.aws', 'TargetGroupConfiguration'))
    noteWhole(object, 'needs-decision', 'Set these on the target group of the Service that it names.');
  for (const object of objectsOf(objects, GROUP, 'GatewayClass'))
    noteWhole(object, 'approximate', 'Load balancers are defined beside the services: there is no class to choose.');
  for (const object of objectsOf(objects, GROUP, 'ReferenceGrant'))
    noteWhole(object, 'exact', 'References between namespaces need no permission there.');
  for (const kind of ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute']) {
    for (const route of objectsOf(objects, GROUP, kind)) {
      if (parentsOf(route).length === 0)
        noteWhole(route, 'dropped', 'It goes through no Gateway: routes within a mesh have no counterpart.');
    }
  }
  return findGateways(objects).flatMap((gateway) => readGateway(gateway, objects, services));
}

function readGateway(gateway: Gateway, objects: readonly ObjectAt[], services: readonly Service[]): Entrance[] {
  const settings = readSettings(gateway, objects);
  gateway.routes.forEach(noteRoute);
  if (gateway.object) noteGateway(gateway.object);
  const listeners = gateway.object
    ? readListeners(gateway, gateway.object, services, settings)
    : assumedListener(gateway, services);
  const http = listeners.filter(({ protocol }) => protocol.value === 'http' || protocol.value === 'https');
  const ports = listeners.filter((listener) => !http.includes(listener));
  return [
    ...(http.length > 0 ? [entrance('http', gateway, http, settings, objects)] : []),
    ...(ports.length > 0 ? [entrance('ports', gateway, ports, settings, objects)] : []),
  ];
}

function entrance(
  kind: Entrance['kind'],
  gateway: Gateway,
  listeners: readonly Listener[],
  settings: GatewaySettings,
  objects: readonly ObjectAt[],
): Entrance {
  const { object, routes, name } = gateway;
  const anchorObject = object ?? routes[0];
  const anchor = anchorObject ? [anchorObject.at.field('kind').source] : [];
  return {
    kind,
    name: object?.at.field('metadata').field('name').string() ?? traced(name),
    origin: { file: anchorObject?.file ?? '', title: `Gateway ${name}` },
    anchor,
    open: settings.open ?? openOf(gateway, objects, anchor),
    listeners,
    sources: settings.sources,
    securityGroups: settings.securityGroups,
    attributes: settings.attributes,
    labels: settings.labels,
  };
}

function openOf({ object }: Gateway, objects: readonly ObjectAt[], anchor: readonly Source[]): Entrance['open'] {
  const className = object && asString(object.at.field('spec').field('gatewayClassName').value);
  const found = objectsOf(objects, GROUP, 'GatewayClass').find(({ resource }) => resource.name === className);
  const controller = found && asString(found.at.field('spec').field('controllerName').value);
  // The default of the AWS Load Balancer Controller.
  if (controller?.startsWith('gateway.k8s.aws/')) return traced(false, anchor);
  return noted(
    traced(true, anchor),
    'needs-decision',
    'Nothing here says who may reach the load balancer: the internet may. Make it internal if all callers are inside.',
  );
}

function noteGateway(object: ObjectAt): void {
  noteHead(object, 'approximate', 'A Gateway becomes a load balancer with its listeners.');
  const spec = object.at.field('spec');
  spec
    .field('gatewayClassName')
    .note('approximate', 'The load balancer is defined beside the services, without a class.');
  spec.field('addresses').note('dropped', 'A load balancer gets its addresses from AWS.');
  for (const listener of spec.field('listeners').objects()) {
    listener.field('hostname').note('exact', 'The rules of the listener are for hosts that it is for.');
    listener.field('name').note('exact', 'Routes that name the listener are in it.');
    listener.field('allowedRoutes').note('exact', 'Only routes that are allowed to are in the listener.');
  }
}

function noteRoute(object: ObjectAt): void {
  noteHead(
    object,
    'approximate',
    `${/^H/.test(object.resource.kind) ? 'An' : 'A'} ${object.resource.kind} becomes rules of a listener.`,
  );
  object.at.field('metadata').field('name').note('exact', 'Rules have no name: they stand in the listener.');
  object.at.field('spec').field('parentRefs').note('exact', 'The rules stand in the listeners of the Gateway.');
}
