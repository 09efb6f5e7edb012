import type { Decided } from '../decisions.ts';
import type { Endpoint, Workload } from '../model.ts';

export type Discovery = Decided<'ecs'>['discovery'];

/**
 * Whether an endpoint's name becomes a DNS name of Cloud Map. Service Connect gives a name one address and speaks TCP only.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html
 */
export function isRegistered({ addresses, ports }: Endpoint, discovery: Discovery): boolean {
  const onlyUdp = ports.length > 0 && ports.every(({ target }) => target.protocol.value === 'udp');
  return discovery === 'cloud-map' || addresses === true || onlyUdp;
}

/** The zone in which names of Cloud Map lie. It is that of the space, so that `api.shop` of Kubernetes is `api.shop` still. */
export function zoneOf({ space }: Pick<Workload, 'space'>): string {
  return space?.value ?? 'default';
}

/** The endpoint that gives a workload its name in Cloud Map: a service has one. */
export function registeredEndpoint({ endpoints }: Workload, discovery: Discovery): Endpoint | undefined {
  return endpoints.find((endpoint) => isRegistered(endpoint, discovery));
}

/** The name under which callers reach an endpoint on ECS. */
export function hostOf(workload: Workload, endpoint: Endpoint, discovery: Discovery): string {
  if (!isRegistered(endpoint, discovery)) return (endpoint.alias ?? endpoint.name).value;
  const registered = registeredEndpoint(workload, discovery) ?? endpoint;
  return `${registered.name.value}.${zoneOf(workload)}`;
}
