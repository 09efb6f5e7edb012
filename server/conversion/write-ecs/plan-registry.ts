import { type Remarks, remarkOn } from '../cursor.ts';
import type { Endpoint, EndpointPort, Workload } from '../model.ts';
import { derived, type Fidelity, noted, type Traced, traced } from '../trace.ts';
import { type Discovery, isRegistered, registeredEndpoint, zoneOf } from './discovery.ts';
import type { PlannedContainer } from './plan-containers.ts';

/** The name of a service in Cloud Map: `name.zone` stands for the addresses of its tasks. */
export interface PlannedRegistry {
  readonly endpoint: Endpoint;
  readonly name: Traced<string>;
  readonly zone: Traced<string>;
}

/** A workload as far as its names depend on it. */
export interface Seat {
  readonly workload: Workload;
  readonly containers: readonly PlannedContainer[];
  readonly networkMode: 'awsvpc' | 'host';
  readonly discovery: Discovery;
}

/** The one name a service gets in Cloud Map. What it cannot have is said in the remarks. */
export function planRegistry(
  { workload, networkMode, discovery }: Seat,
  remarks: Remarks,
): PlannedRegistry | undefined {
  const endpoint = registeredEndpoint(workload, discovery);
  if (!endpoint) return undefined;
  const obstacle = workload.runs === 'once' ? RUNS_ONCE : networkMode === 'host' ? ON_MACHINE : undefined;
  for (const other of workload.endpoints.filter((one) => isRegistered(one, discovery))) {
    for (const port of other.ports) remarkOnPort(port, obstacle, remarks);
    if (obstacle) remarkOn(remarks, other.name, 'dropped', obstacle);
    else if (other !== endpoint) {
      const message = `A service has one name in Cloud Map: callers use \`${endpoint.name.value}.${zoneOf(workload)}\`.`;
      remarkOn(remarks, other.name, 'approximate', message);
    }
  }
  if (obstacle) return undefined;
  return { endpoint, name: endpoint.name, zone: planZone(workload, remarks) };
}

/** The namespace is made once, with the first that needs it. */
function planZone(workload: Workload, remarks: Remarks): Traced<string> {
  const { space } = workload;
  const zone = zoneOf(workload);
  if (!space) return traced(zone);
  const message = `Its names end in \`.${zone}\`. While this namespace exists, the VPC looks for no other names that end so: choose another name if the internet has them.`;
  remarkOn(remarks, space, 'approximate', message);
  return noted(derived(zone, space), 'approximate', message);
}

const RUNS_ONCE = 'Only services have names; tasks that run once have none.';
const ON_MACHINE =
  'A task that shares the network of its instance has no address of its own to give a name to: callers use the address of the instance.';

function remarkOnPort(
  { number, name, target, through }: EndpointPort,
  obstacle: string | undefined,
  remarks: Remarks,
): void {
  const [fidelity, message] = portRemark(number.value, target.number.value, obstacle);
  for (const part of [number, name, through]) if (part) remarkOn(remarks, part, fidelity, message);
}

function portRemark(port: unknown, target: unknown, obstacle: string | undefined): [Fidelity, string] {
  if (obstacle) return ['dropped', obstacle];
  if (port === target) return ['exact', 'Cloud Map gives addresses; callers use the port as they do now.'];
  const message = `Cloud Map gives addresses and translates no ports: callers have to use the container’s port ${String(target)}. It is changed where the inputs mention the name.`;
  return ['needs-decision', message];
}
