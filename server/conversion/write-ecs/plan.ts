import { smallestFargateSize } from '../../ecs/fargate-sizes.ts';
import type { Remarks } from '../cursor.ts';
import type { Application, Workload } from '../model.ts';
import { ecsName, uniqueNames } from '../names.ts';
import { renamed } from '../renamed.ts';
import { toUnits } from '../sizes.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { type PlannedContainer, planContainers } from './plan-containers.ts';
import { type PlannedName, planNames } from './plan-names.ts';

/** A workload with everything decided that needs a look at the whole: names, ports, size, where it runs. */
export interface Plan {
  readonly workload: Workload;
  /** Family and service name. */
  readonly name: Traced<string>;
  readonly launchType: Traced<'FARGATE' | 'EC2'>;
  /** Of the task as a whole, in units and MiB. On EC2 only where the source gives one. */
  readonly size: TaskSize;
  readonly containers: readonly PlannedContainer[];
  /** The names it gets in Service Connect. */
  readonly names: readonly PlannedName[];
  /** Whether its tasks use Service Connect: some workload of the application has a name there. */
  readonly connected: boolean;
}

export interface TaskSize {
  readonly cpu?: Traced<number>;
  readonly memory?: Traced<number>;
}

/** Plans each workload of an application. What a plan leaves out it says in the remarks. */
export function planApplication({ workloads }: Application, wanted: 'fargate' | 'ec2', remarks: Remarks): Plan[] {
  const family = uniqueNames(255);
  const discoveryName = uniqueNames(64);
  const connected = workloads.some(({ endpoints }) => endpoints.length > 0);
  return workloads.map((workload) => {
    const containers = planContainers(workload, remarks);
    return {
      workload,
      name: renamed(workload.name, family(ecsName(workload.name.value))),
      ...planSize(workload, wanted),
      containers,
      names: planNames(workload, containers, discoveryName, remarks),
      connected: connected && workload.runs === 'always',
    };
  });
}

function planSize(workload: Workload, wanted: 'fargate' | 'ec2'): Pick<Plan, 'launchType' | 'size'> {
  const { size, anchor } = workload;
  const own: TaskSize = {
    ...(size?.cpu && { cpu: derived(toUnits(size.cpu.value), size.cpu) }),
    ...(size?.memory && { memory: size.memory }),
  };
  if (wanted === 'ec2') return { launchType: traced('EC2'), size: own };

  const need = needOf(workload);
  const asked = `${Number((need.cpu / 1024).toFixed(3))} vCPU and ${need.memory} MiB`;
  const fargate = smallestFargateSize(need.cpu, need.memory);
  if (!fargate) {
    const message = `${asked} are more than Fargate has: it runs on EC2 instances of the cluster. Check that they are big enough.`;
    return { launchType: noted(traced('EC2', anchor), 'needs-decision', message), size: own };
  }
  const { cpu, memory } = fargate;
  const bills = `Fargate bills ${cpu / 1024} vCPU and ${memory} MiB`;
  const message =
    need.cpu === 0 && need.memory === 0
      ? `${bills}, its smallest size: the containers do not say what they need. Choose a bigger one if they need more.`
      : `${bills}, the smallest size that holds the ${asked} asked for.`;
  return {
    launchType: noted(traced('FARGATE', anchor), 'approximate', message),
    size: { cpu: derived(cpu, own.cpu), memory: derived(memory, own.memory) },
  };
}

/** What all containers together need, in units and MiB. Figures of the pod as a whole come first. */
function needOf({ size, containers }: Workload): { readonly cpu: number; readonly memory: number } {
  const cpu = sum(containers.map(({ reserved }) => toUnits(reserved.cpu?.value ?? 0)));
  const memory = containers.map(({ reserved, limit }) => limit.memory?.value ?? reserved.memory?.value ?? 0);
  return {
    cpu: Math.max(size?.cpu ? toUnits(size.cpu.value) : 0, cpu),
    memory: size?.memory ? Math.max(size.memory.value, ...memory) : sum(memory),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
