import type { Decided } from '../decisions.ts';
import type { Application, EndpointPort, Workload } from '../model.ts';
import { type MovedHost, rewriteHosts } from '../rewrite-hosts.ts';
import { type Discovery, hostOf, isRegistered, zoneOf } from './discovery.ts';
import { noteLostHosts, noteMentions } from './lost-hosts.ts';

/** The application with the names and ports of Cloud Map in all texts that mention what is reached through it. */
export function nameEndpoints(application: Application, { discovery }: Decided<'ecs'>): Application {
  const named = rewriteHosts(application, (endpoint, workload) => {
    if (!isRegistered(endpoint, discovery) || workload.runs === 'once') return undefined;
    return { name: hostOf(workload, endpoint, discovery), ports: new Map(endpoint.ports.flatMap(portOf)) };
  });
  const connected = named.workloads.flatMap((workload) => connectedHosts(workload, discovery));
  return noteLostHosts({
    ...named,
    workloads: named.workloads.map((workload) =>
      workload.runs === 'always' ? workload : noteMentions(workload, connected, UNREACHED),
    ),
  });
}

/** Cloud Map gives addresses: callers use the port of the container. */
function portOf({ number, target }: EndpointPort): [number, number][] {
  const from = number.value;
  const to = target.number.value;
  return typeof from === 'number' && typeof to === 'number' && from !== to ? [[from, to]] : [];
}

/** The hosts that a workload has in Service Connect. Only whether they are mentioned counts: each becomes something else. */
function connectedHosts(workload: Workload, discovery: Discovery): MovedHost[] {
  return workload.endpoints
    .filter((endpoint) => !isRegistered(endpoint, discovery))
    .map(({ name, ports }) => ({
      name: name.value,
      space: zoneOf(workload),
      ports: ports.flatMap(({ number }) => (typeof number.value === 'number' ? [number.value] : [])),
      becomes: { name: '' },
    }));
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html */
const UNREACHED =
  'It names a service of Service Connect, which only tasks of services can reach; this one runs by itself. Choose Cloud Map for discovery, or let it use the address of a load balancer.';
