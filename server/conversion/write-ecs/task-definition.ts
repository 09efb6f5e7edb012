import type { Remarks } from '../cursor.ts';
import { remarkOn } from '../cursor.ts';
import { type Draft, type DraftObject, orNothing, someOf } from '../draft.ts';
import { derived, noted, type Traced } from '../trace.ts';
import { writeContainer } from './container/container-definition.ts';
import { keptValue, withKept } from './kept.ts';
import { placementConstraints } from './placement.ts';
import type { Plan } from './plan.ts';
import { runtimePlatform } from './platform.ts';
import type { StackBuilder } from './stack.ts';
import type { TaskStorage } from './storage/storage.ts';
import { writeTags } from './tags.ts';

const TRUST =
  'Tasks take the role on themselves: let its trust policy name ecs-tasks.amazonaws.com in place of the identity provider of the EKS cluster.';

/**
 * The input of RegisterTaskDefinition, fields in the order people write them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export function writeTaskDefinition(
  plan: Plan,
  storage: TaskStorage,
  stack: StackBuilder,
  remarks: Remarks,
): DraftObject {
  const { size, workload } = plan;
  const role = workload.identity?.role;
  const definition: DraftObject = {
    family: plan.family ?? plan.name,
    taskRoleArn: role && noted(derived(role.value, role, workload.identity?.account), 'needs-decision', TRUST),
    executionRoleArn: executionRoleOf(plan, stack),
    networkMode: plan.networkMode,
    pidMode: pidMode(plan, remarks),
    ipcMode: ipcMode(plan, remarks),
    requiresCompatibilities: [plan.launchType],
    cpu: size.cpu && derived(String(size.cpu.value), size.cpu),
    memory: size.memory && derived(String(size.memory.value), size.memory),
    ephemeralStorage: size.disk && { sizeInGiB: size.disk },
    runtimePlatform: orNothing(runtimePlatform(plan)),
    placementConstraints: someOf(placementConstraints(plan, remarks)),
    volumes: someOf(storage.volumes),
    containerDefinitions: plan.containers.map((container) => writeContainer(container, plan, storage, stack, remarks)),
    tags: someOf(writeTags(plan, remarks)),
  };
  return withKept(definition, plan, remarks);
}

/** The role ECS itself takes on: the one that travelled along, or one of the stack where something needs it. */
export function executionRoleOf(plan: Plan, stack: StackBuilder): Draft | undefined {
  const kept = keptValue(plan, 'executionRoleArn');
  return kept ?? (needsExecutionRole(plan) ? stack.executionRole() : undefined);
}

/** Fargate needs the role to write logs and pull images, and every launch type to read secrets and files of variables. */
function needsExecutionRole({ launchType, containers }: Plan): boolean {
  return (
    launchType.value === 'FARGATE' ||
    containers.some(
      ({ container: { settings, settingFiles, registryLogin } }) =>
        settings.some(({ kind }) => kind === 'secret') || settingFiles.length > 0 || registryLogin !== undefined,
    )
  );
}

function pidMode({ workload, launchType, isWindows }: Plan, remarks: Remarks): Traced<string> | undefined {
  const { processes } = workload.sharing;
  if (!processes) return undefined;
  if (isWindows) return refuse(processes, 'Windows containers have their processes to themselves.', remarks);
  if (processes.value === 'copy') return derived('task', processes);
  if (launchType.value === 'EC2') return derived('host', processes);
  return refuse(
    processes,
    'No task on Fargate sees the processes of the machine. Choose the launch type ec2 for it.',
    remarks,
  );
}

function ipcMode({ workload, launchType, isWindows }: Plan, remarks: Remarks): Traced<string> | undefined {
  const { memory } = workload.sharing;
  if (!memory) return undefined;
  if (launchType.value === 'EC2' && !isWindows) return derived(memory.value === 'copy' ? 'task' : 'host', memory);
  return refuse(
    memory,
    'Containers share memory with others on EC2 and Linux only. Choose the launch type ec2 for it.',
    remarks,
  );
}

function refuse(value: Traced<unknown>, message: string, remarks: Remarks): undefined {
  remarkOn(remarks, value, 'needs-decision', message);
  return undefined;
}
