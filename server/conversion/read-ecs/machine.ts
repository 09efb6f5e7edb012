import type { Cursor } from '../cursor.ts';
import type { Machine } from '../model.ts';
import { derived, type Traced } from '../trace.ts';

/** What a task has to run on: what its definition says, and what the service or schedule that runs it chooses. */
export function readMachine(task: Cursor, runner: Cursor | undefined): Machine {
  const platform = task.field('runtimePlatform');
  const processor = platform.field('cpuArchitecture').string();
  const architecture = processor && ARCHITECTURES[processor.value];
  const family = platform.field('operatingSystemFamily').string();
  const isWindows = family?.value.startsWith('WINDOWS') ?? false;
  const serverless = readServerless(task, runner);
  const interruptible = readInterruptible(runner);
  return {
    ...(architecture && { architecture: derived(architecture, processor) }),
    ...(family && { system: derived(isWindows ? 'windows' : 'linux', family) }),
    ...(family && isWindows && { systemVersion: family }),
    ...(interruptible && { interruptible }),
    ...(serverless && { serverless }),
  };
}

const ARCHITECTURES: Readonly<Record<string, 'amd64' | 'arm64'>> = { X86_64: 'amd64', ARM64: 'arm64' };

const COMPATIBILITIES: Readonly<Record<string, string>> = {
  EC2: 'Pods run on the nodes of the cluster.',
  MANAGED_INSTANCES: 'EKS Auto Mode or Karpenter makes and removes nodes in the same way.',
  EXTERNAL: 'Machines of your own join the cluster as EKS hybrid nodes.',
};

/** Whoever starts the task chooses; the definition decides where it allows Fargate only. */
function readServerless(task: Cursor, runner: Cursor | undefined): Traced<boolean> | undefined {
  const compatible = task.field('requiresCompatibilities').items();
  const launchType = runner?.field('launchType');
  for (const at of [...compatible, ...(launchType ? [launchType] : [])]) {
    const message = typeof at.value === 'string' ? COMPATIBILITIES[at.value] : undefined;
    if (message) at.note(at.value === 'EC2' ? 'exact' : 'approximate', message);
    if (at.value === 'FARGATE')
      at.note(
        'approximate',
        'On EKS: a Fargate profile that selects the namespace, or nodes of EKS Auto Mode or Karpenter.',
      );
  }
  const providers = runner?.field('capacityProviderStrategy').objects() ?? [];
  const provided = providers
    .map((at) => at.field('capacityProvider'))
    .find(({ value }) => value === 'FARGATE' || value === 'FARGATE_SPOT');
  if (provided) return derived(true, provided.string());
  if (launchType?.value === 'FARGATE') return derived(true, launchType.string());
  const fargate = compatible.find(({ value }) => value === 'FARGATE');
  const others = compatible.some(({ value }) => value !== 'FARGATE');
  return fargate && !others && launchType?.value === undefined ? derived(true, fargate.string()) : undefined;
}

function readInterruptible(runner: Cursor | undefined): Traced<boolean> | undefined {
  for (const at of runner?.field('capacityProviderStrategy').objects() ?? []) {
    const provider = at.field('capacityProvider');
    for (const field of ['base', 'weight']) {
      if (at.field(field).value !== undefined)
        at.field(field).note('dropped', 'Node pools take no shares: give them limits and weights of their own.');
    }
    if (provider.value === 'FARGATE')
      provider.note('approximate', 'On EKS: a Fargate profile, or nodes of EKS Auto Mode or Karpenter.');
    else if (provider.value !== 'FARGATE_SPOT' && provider.value !== undefined)
      provider.note(
        'dropped',
        'A node pool takes the place of this capacity provider: select its nodes by their label.',
      );
  }
  const spot = (runner?.field('capacityProviderStrategy').objects() ?? [])
    .map((at) => at.field('capacityProvider'))
    .find(({ value }) => value === 'FARGATE_SPOT');
  spot?.note('approximate', 'EKS has no Fargate Spot: the pods may run on Spot nodes.');
  return spot && derived(true, spot.string());
}
