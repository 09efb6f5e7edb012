import { type Remarks, remarkOn } from '../cursor.ts';
import type { Decided } from '../decisions.ts';
import type { Application, Workload } from '../model.ts';
import { ecsName, uniqueNames } from '../names.ts';
import { renamed } from '../renamed.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { familiesOf } from './families.ts';
import { withFiles } from './files/with-files.ts';
import { nameEndpoints } from './naming.ts';
import { type PlannedContainer, planContainers } from './plan-containers.ts';
import { type PlannedName, planNames } from './plan-names.ts';
import { type PlannedRegistry, planRegistry } from './plan-registry.ts';
import { planSize, type TaskSize } from './plan-size.ts';
import { namespacesOf, withClearNames } from './plan-spaces.ts';
import { withServiceEach } from './service-each.ts';

/** A workload with everything decided that needs a look at the whole: names, ports, size, where it runs. */
export interface Plan {
  readonly workload: Workload;
  /** The workload's name in the source, by which routes, rules and rollouts know it. Copies with a service each share it. */
  readonly source: string;
  /** Family and service name. */
  readonly name: Traced<string>;
  /** The family, where it had a name of its own. */
  readonly family?: Traced<string>;
  readonly launchType: Traced<'FARGATE' | 'EC2'>;
  readonly networkMode: Traced<'awsvpc' | 'host'>;
  readonly isWindows: boolean;
  /** Of the task as a whole, in units, MiB and GiB. CPU and memory on EC2 only where the source gives them. */
  readonly size: TaskSize;
  readonly containers: readonly PlannedContainer[];
  /** The names it gets in Service Connect. */
  readonly names: readonly PlannedName[];
  /** Whether its tasks use Service Connect: some workload of its space has a name there. */
  readonly connected: boolean;
  /** The namespace in which they do; the name of the stack where the source has no spaces. */
  readonly namespace?: Traced<string>;
  /** The endpoint whose name becomes a DNS name of Cloud Map. */
  readonly registry?: PlannedRegistry;
}

/** Plans each workload of an application. What a plan leaves out it says in the remarks. */
export function planApplication(application: Application, decided: Decided<'ecs'>, remarks: Remarks): Plan[] {
  const each = decided.stateful === 'service-each' ? withServiceEach(application, remarks) : undefined;
  const { workloads } = nameEndpoints(each?.application ?? application, decided);
  const family = uniqueNames(255);
  const discoveryName = uniqueNames(64);
  const families = familiesOf(workloads);
  const plans = workloads.map((original, index): Plan => {
    const { workload, helpers } = withFiles(original, remarks);
    const sized = planSize(workload, decided['launch-type'], remarks);
    const networkMode = planNetworkMode(workload, sized.launchType.value);
    const containers = planContainers(workload, networkMode.value, helpers, remarks);
    const seat = { workload, containers, networkMode: networkMode.value, discovery: decided.discovery };
    const registry = planRegistry(seat, remarks);
    return {
      workload,
      source: each?.sources[index] ?? original.name.value,
      name: renamed(workload.name, family(ecsName(workload.name.value))),
      ...families(original),
      ...sized,
      networkMode,
      isWindows: workload.machine.system?.value === 'windows',
      containers,
      names: planNames(seat, discoveryName, remarks),
      connected: false,
      ...(registry && { registry }),
    };
  });
  return connectPlans(plans, remarks);
}

/** A workload that has no name itself may call those that have one: in its space, or in another that it mentions. */
function connectPlans(plans: readonly Plan[], remarks: Remarks): Plan[] {
  const able = plans.map((plan) => ({ ...plan, connected: canConnect(plan) }));
  const namespaces = namespacesOf(able);
  const used = new Set(able.filter(({ names }) => names.length > 0).map((plan) => namespaces.get(plan)?.value));
  const placed = able.map((plan) => {
    const namespace = namespaces.get(plan);
    const connected = plan.connected && used.has(namespace?.value);
    const { space } = plan.workload;
    if (space && !connected && !plan.registry) remarkOn(remarks, space, 'approximate', NO_SPACE);
    return { ...plan, connected, ...(namespace && { namespace }) };
  });
  return withClearNames(placed);
}

const NO_SPACE =
  'A namespace separates names and permissions. On ECS a cluster does: deploy each namespace into a cluster of its own where that matters.';

/** The plans that a workload of the source became: several where each copy has a service of its own. */
export function plansOf(plans: readonly Plan[], workload: string, space: string | undefined): Plan[] {
  return plans.filter((plan) => plan.source === workload && plan.workload.space?.value === space);
}

function canConnect({ workload, networkMode }: Plan): boolean {
  return workload.runs === 'always' && networkMode.value === 'awsvpc';
}

/** The containers of a pod share one address; of the modes of ECS, `awsvpc` keeps that everywhere. */
function planNetworkMode({ sharing: { network } }: Workload, launchType: 'FARGATE' | 'EC2'): Plan['networkMode'] {
  if (!network) return traced('awsvpc');
  if (launchType === 'EC2') return derived('host', network);
  const message =
    'On Fargate a task has a network of its own and never that of the machine. Choose the launch type ec2 if it needs the machine’s.';
  return noted(derived('awsvpc', network), 'needs-decision', message);
}
