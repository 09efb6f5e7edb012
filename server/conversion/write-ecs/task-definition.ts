import { type Draft, type DraftObject, orNothing, someOf } from '../draft.ts';
import type { Container, Setting, Workload } from '../model.ts';
import { toUnits } from '../sizes.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { writeHealthCheck } from './health-check.ts';
import type { Outside } from './outside.ts';
import type { Plan } from './plan.ts';
import type { PlannedContainer, PlannedPort } from './plan-containers.ts';

/** ECS sets aside no less than this for a container, in MiB. */
const LEAST_MEMORY = 6;
/** What a container on EC2 gets set aside when nobody says, in MiB: ECS refuses a container without. */
const DEFAULT_RESERVATION = 256;

/**
 * The input of RegisterTaskDefinition, fields in the order people write them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export function writeTaskDefinition(plan: Plan, outside: Outside): DraftObject {
  const { workload, size } = plan;
  return {
    family: plan.name,
    executionRoleArn: needsExecutionRole(plan) ? outside.executionRole(workload) : undefined,
    // The containers of a pod share one address; of the modes of ECS only this one keeps that everywhere.
    networkMode: 'awsvpc',
    requiresCompatibilities: [plan.launchType],
    cpu: size.cpu && derived(String(size.cpu.value), size.cpu),
    memory: size.memory && derived(String(size.memory.value), size.memory),
    containerDefinitions: plan.containers.map((container) => writeContainer(container, plan, outside)),
  };
}

/** Fargate needs the role to write logs and pull images, and every launch type to read secrets. */
export function needsExecutionRole({ launchType, workload }: Plan): boolean {
  return launchType.value === 'FARGATE' || secretsOf(workload).length > 0;
}

/** The secrets the containers of a workload refer to. */
export function secretsOf({ containers }: Workload) {
  return containers.flatMap(({ settings }) =>
    settings.flatMap((setting) => (setting.kind === 'secret' ? [setting.reference] : [])),
  );
}

function writeContainer({ container, name, ports }: PlannedContainer, plan: Plan, outside: Outside): DraftObject {
  const { workload } = plan;
  const { image, entrypoint, arguments: args, health } = container;
  return {
    name,
    image:
      image ?? noted(traced('<IMAGE>', workload.anchor), 'needs-decision', 'The container has no image: fill it in.'),
    essential: true,
    entryPoint: entrypoint,
    command: args,
    workingDirectory: container.workingDirectory,
    environment: someOf(writeEnvironment(container.settings, workload, outside)),
    secrets: someOf(writeSecrets(container.settings, workload, outside)),
    portMappings: someOf(ports.map(writePort)),
    cpu: container.reserved.cpu && derived(toUnits(container.reserved.cpu.value), container.reserved.cpu),
    ...writeMemory(container, plan),
    healthCheck: health && writeHealthCheck(health),
    logConfiguration: plan.launchType.value === 'FARGATE' ? writeLogs(name, plan, outside) : undefined,
  };
}

function writeEnvironment(settings: readonly Setting[], workload: Workload, outside: Outside): DraftObject[] {
  return settings.flatMap((setting): DraftObject[] => {
    if (setting.kind === 'value') return [{ name: setting.name, value: setting.value }];
    if (setting.kind === 'elsewhere')
      return [{ name: setting.name, value: outside.setting(setting.reference, workload) }];
    return [];
  });
}

function writeSecrets(settings: readonly Setting[], workload: Workload, outside: Outside): DraftObject[] {
  return settings.flatMap((setting): DraftObject[] =>
    setting.kind === 'secret' ? [{ name: setting.name, valueFrom: outside.secret(setting.reference, workload) }] : [],
  );
}

function writePort({ port, name }: PlannedPort): DraftObject {
  return { name, containerPort: port.number, protocol: port.protocol, appProtocol: name && port.application };
}

/** The hard limit and what is set aside; one figure when they are the same. */
function writeMemory({ reserved, limit }: Container, { launchType, size, workload }: Plan): DraftObject {
  const hard = limit.memory && atLeast(limit.memory);
  const soft = reserved.memory && atLeast(reserved.memory);
  if (hard && soft && soft.value >= hard.value) return { memory: derived(hard.value, hard, soft) };
  if (hard || soft || size.memory || launchType.value === 'FARGATE') return { memory: hard, memoryReservation: soft };
  const message = `The source says no memory, and ECS needs a figure on EC2: ${DEFAULT_RESERVATION} MiB are set aside.`;
  return { memoryReservation: noted(traced(DEFAULT_RESERVATION, workload.anchor), 'needs-decision', message) };
}

function atLeast(memory: Traced<number>): Traced<number> {
  if (memory.value >= LEAST_MEMORY) return memory;
  const message = `${memory.value} MiB becomes ${LEAST_MEMORY} MiB, the least ECS takes for a container.`;
  return noted(derived(LEAST_MEMORY, memory), 'approximate', message);
}

/** Without this, what containers print on Fargate is lost. */
function writeLogs(container: Traced<string>, { name, workload }: Plan, outside: Outside): Draft {
  return {
    logDriver: 'awslogs',
    options: orNothing({
      'awslogs-group': outside.logGroup(name, workload),
      'awslogs-region': outside.region(workload),
      'awslogs-stream-prefix': container,
    }),
  };
}
