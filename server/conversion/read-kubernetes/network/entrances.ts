import type { Entrance } from '../../model.ts';
import type { ObjectAt } from '../objects.ts';
import { readGateways } from './gateway/entrances.ts';
import { readIngresses } from './ingress/entrances.ts';
import { readLoadBalancer } from './load-balancer.ts';
import type { Service } from './service.ts';
import { readBindings } from './target-group-bindings.ts';

/** The ways in from outside: load balancers of Services, Ingresses, Gateways, and target groups that exist. */
export function readEntrances(services: readonly Service[], objects: readonly ObjectAt[]): Entrance[] {
  return [
    ...services.filter(({ type }) => type === 'LoadBalancer').flatMap((service) => readLoadBalancer(service) ?? []),
    ...readIngresses(objects, services),
    ...readGateways(objects, services),
    ...readBindings(objects, services),
  ];
}
