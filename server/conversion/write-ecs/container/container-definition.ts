import type { Remarks } from '../../cursor.ts';
import { type Draft, type DraftObject, orNothing, someOf } from '../../draft.ts';
import type { Container } from '../../model.ts';
import { toUnits } from '../../sizes.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import { writeHealthCheck } from '../health-check.ts';
import type { Plan } from '../plan.ts';
import type { PlannedContainer, PlannedPort } from '../plan-containers.ts';
import { registryLogin } from '../secrets.ts';
import type { StackBuilder } from '../stack.ts';
import type { TaskStorage } from '../storage/storage.ts';
import { essential, writeDependencies } from './dependencies.ts';
import { environmentFiles, writeEnvironment, writeSecrets } from './environment.ts';
import { writeLogs } from './logs.ts';
import { writeMemory } from './memory.ts';
import { resolution, systemControls } from './names-and-kernel.ts';
import { writeSecurity } from './security.ts';
import { clampedStop, restartPolicy, startTimeout } from './times.ts';

/** Writes files and nothing else: any image with a shell will do. */
const HELPER_IMAGE = {
  name: 'FilesImage',
  type: 'String',
  description: 'Image with a shell, for the containers that write configuration files before the others start',
  default: 'public.ecr.aws/docker/library/busybox:1.37',
} as const;

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
export function writeContainer(
  planned: PlannedContainer,
  plan: Plan,
  storage: TaskStorage,
  stack: StackBuilder,
  remarks: Remarks,
): DraftObject {
  const { container, name, ports } = planned;
  const { workload } = plan;
  const { health, reserved } = container;
  const { linuxParameters, ...security } = writeSecurity(container, plan, remarks);
  return {
    name,
    image: imageOf(planned, plan, stack),
    repositoryCredentials: container.registryLogin && {
      credentialsParameter: registryLogin(container.registryLogin, workload, stack),
    },
    essential: essential(planned, plan),
    dependsOn: someOf(writeDependencies(planned, plan)),
    restartPolicy: restartPolicy(container, remarks),
    startTimeout: startTimeout(planned, plan),
    stopTimeout: clampedStop(container, plan),
    entryPoint: container.entrypoint,
    command: container.arguments,
    workingDirectory: container.workingDirectory,
    interactive: container.interactive,
    pseudoTerminal: container.terminal,
    environment: someOf(writeEnvironment(container.settings, workload, stack)),
    environmentFiles: someOf(environmentFiles(container, stack)),
    secrets: someOf(writeSecrets(container.settings, workload, stack)),
    portMappings: someOf(ports.map(writePort)),
    mountPoints: someOf(storage.mountPoints(planned)),
    cpu: planned.runsFirst ? undefined : reserved.cpu && derived(toUnits(reserved.cpu.value), reserved.cpu),
    ...writeMemory(planned, plan),
    resourceRequirements: someOf(writeGpus(container)),
    ...security,
    linuxParameters: orNothing({ ...linuxParameters, ...storage.linuxParameters(planned) }),
    ...resolution(plan, remarks),
    systemControls: someOf(systemControls(planned, plan, remarks)),
    healthCheck: health && writeHealthCheck(health),
    logConfiguration: writeLogs(planned, plan, stack),
  };
}

function imageOf({ container, isHelper }: PlannedContainer, { workload }: Plan, stack: StackBuilder): Draft {
  if (isHelper && !container.image) return stack.parameter('files image', HELPER_IMAGE);
  const message = 'The container has no image: fill it in.';
  return container.image ?? noted(traced('<IMAGE>', workload.anchor), 'needs-decision', message);
}

function writePort({ port, name, machinePort }: PlannedPort): DraftObject {
  return {
    name,
    containerPort: port.number,
    hostPort: machinePort,
    protocol: port.protocol,
    appProtocol: name && port.application,
  };
}

function writeGpus({ graphicsCards }: Container): DraftObject[] {
  if (!graphicsCards || graphicsCards.value <= 0) return [];
  const value: Traced<string> = derived(String(graphicsCards.value), graphicsCards);
  return [{ type: 'GPU', value }];
}
