import { smallestFargateSize } from '../../ecs/fargate-sizes.ts';
import type { Remarks } from '../cursor.ts';
import { remarkOn } from '../cursor.ts';
import type { Container, Workload } from '../model.ts';
import { toUnits } from '../sizes.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { planDisk } from './plan-disk.ts';

export interface TaskSize {
  readonly cpu?: Traced<number>;
  readonly memory?: Traced<number>;
  /** GiB of the task's own disk, where it is more than Fargate gives anyway. */
  readonly disk?: Traced<number>;
}

interface Sized {
  readonly launchType: Traced<'FARGATE' | 'EC2'>;
  readonly size: TaskSize;
}

/** What all containers of a task need together, in units and MiB. */
interface Need {
  readonly cpu: number;
  readonly memory: number;
}

/** Windows on Fargate begins and ends at these. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html */
const WINDOWS_CPU = { least: 1024, most: 4096 } as const;

/** Where the tasks of a workload run and how big they are. */
export function planSize(workload: Workload, wanted: 'fargate' | 'ec2', remarks: Remarks): Sized {
  const { size, anchor, machine } = workload;
  for (const { reserved } of workload.containers.filter((one) => runsFirst(one, workload))) {
    const why =
      'It counts for the size of the task only: ECS would add the CPU of a container that has ended to that of the others.';
    if (reserved.cpu) remarkOn(remarks, reserved.cpu, 'approximate', why);
  }
  const own: TaskSize = {
    ...(size?.cpu && { cpu: derived(toUnits(size.cpu.value), size.cpu) }),
    ...(size?.memory && { memory: size.memory }),
  };
  const need = needOf(workload);
  const onMachines = (launchType: Traced<'EC2'>): Sized => {
    planDisk(workload, 'EC2', remarks);
    return { launchType, size: own };
  };
  if (wanted === 'ec2') return onMachines(traced('EC2', machine.serverless?.sources ?? []));
  const obstacle = obstacleTo(workload);
  if (obstacle) return onMachines(noted(traced('EC2', anchor), 'needs-decision', obstacle));

  const isWindows = machine.system?.value === 'windows';
  const fargate = smallestFargateSize(isWindows ? Math.max(WINDOWS_CPU.least, need.cpu) : need.cpu, need.memory);
  const asked = `${Number((need.cpu / 1024).toFixed(3))} vCPU and ${need.memory} MiB`;
  if (!fargate || (isWindows && fargate.cpu > WINDOWS_CPU.most)) {
    const message = `${asked} are more than Fargate has: it runs on EC2 instances of the cluster. Check that they are big enough.`;
    return onMachines(noted(traced('EC2', anchor), 'needs-decision', message));
  }
  const { cpu, memory } = fargate;
  const bills = `Fargate bills ${cpu / 1024} vCPU and ${memory} MiB`;
  const message =
    need.cpu === 0 && need.memory === 0
      ? `${bills}, its smallest size: the containers do not say what they need. Choose a bigger one if they need more.`
      : `${bills}, the smallest size that holds the ${asked} asked for.`;
  const disk = planDisk(workload, 'FARGATE', remarks);
  const sources = [...anchor, ...(machine.serverless?.sources ?? [])];
  return {
    launchType: noted(traced('FARGATE', sources), 'approximate', message),
    size: { cpu: sized(cpu, own.cpu), memory: sized(memory, own.memory), ...(disk && { disk }) },
  };
}

/** The figure of a size of Fargate, in place of what was asked for. */
function sized(figure: number, asked: Traced<number> | undefined): Traced<number> {
  if (!asked || asked.value === figure) return derived(figure, asked);
  return noted(
    derived(figure, asked),
    'approximate',
    `${asked.value} becomes ${figure}: Fargate has certain sizes only.`,
  );
}

/** Why a workload cannot run on Fargate, whatever its size. */
function obstacleTo({ onEachMachine, containers }: Workload): string | undefined {
  if (onEachMachine)
    return 'One task on each machine needs machines of the cluster: it runs on EC2 instances. For tasks on Fargate, make it a further container of each task.';
  if (containers.some(({ graphicsCards }) => graphicsCards && graphicsCards.value > 0))
    return 'Fargate has no GPUs: it runs on EC2 instances of the cluster. Choose a type that has them.';
  return undefined;
}

/** Figures of the pod as a whole come first; without them, the containers that run at the same time at their worst. */
function needOf(workload: Workload): Need {
  const { size, containers } = workload;
  const first = containers.filter((one) => runsFirst(one, workload));
  const lasting = containers.filter((one) => !first.includes(one));
  const needs = [
    total(lasting),
    // What runs first shares the machine with the containers that were started before it and stay.
    ...first.map((one) => total([one, ...lasting.filter((other) => isBefore(other, one, containers))])),
  ];
  const cpu = Math.max(...needs.map((one) => one.cpu));
  const memory = Math.max(...needs.map((one) => one.memory));
  return {
    cpu: Math.max(size?.cpu ? toUnits(size.cpu.value) : 0, cpu),
    memory: size?.memory ? Math.max(size.memory.value, ...containers.map(memoryOf)) : memory,
  };
}

/** Whether a container has ended before others start: an init container. */
export function runsFirst({ name }: Container, { containers }: Pick<Workload, 'containers'>): boolean {
  return containers.some(({ waitsFor }) =>
    waitsFor.some(
      ({ container, until }) => container === name.value && (until.value === 'succeeded' || until.value === 'finished'),
    ),
  );
}

function isBefore(one: Container, other: Container, containers: readonly Container[]): boolean {
  return containers.indexOf(one) < containers.indexOf(other);
}

function total(containers: readonly Container[]): Need {
  return {
    cpu: sum(containers.map(({ reserved }) => toUnits(reserved.cpu?.value ?? 0))),
    memory: sum(containers.map(memoryOf)),
  };
}

function memoryOf({ reserved, limit }: Container): number {
  return limit.memory?.value ?? reserved.memory?.value ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
