import type { EcsRule } from '../../scope.ts';
import { appMeshEnded } from './app-mesh-ended.ts';
import { containerCount } from './container-count.ts';
import { containerCpuSum } from './container-cpu-sum.ts';
import { containerMemoryOverTask } from './container-memory-over-task.ts';
import { containerMemoryRequired } from './container-memory-required.ts';
import { containerMemorySum } from './container-memory-sum.ts';
import { containersRequired } from './containers-required.ts';
import { definitionSize } from './definition-size.ts';
import { ephemeralStoragePlatform } from './ephemeral-storage-platform.ts';
import { ephemeralStorageSize } from './ephemeral-storage-size.ts';
import { essentialContainer } from './essential-container.ts';
import { executionRoleRequired } from './execution-role-required.ts';
import { familyName } from './family-name.ts';
import { fargateIpcMode } from './fargate-ipc-mode.ts';
import { fargateNetworkMode } from './fargate-network-mode.ts';
import { fargatePidMode } from './fargate-pid-mode.ts';
import { fargatePlacement } from './fargate-placement.ts';
import { fargateSize } from './fargate-size.ts';
import { fargateSizeRequired } from './fargate-size-required.ts';
import { faultInjection } from './fault-injection.ts';
import { inferenceAccelerators } from './inference-accelerators.ts';
import { networkModePlatform } from './network-mode-platform.ts';
import { placementConstraints } from './placement-constraints.ts';
import { portsWithoutNetwork } from './ports-without-network.ts';
import { proxyConfiguration } from './proxy-configuration.ts';
import { roleArn } from './role-arn.ts';
import { sharedRole } from './shared-role.ts';
import { tags } from './tags.ts';
import { taskCpuRange } from './task-cpu-range.ts';
import { taskSizeText } from './task-size-text.ts';
import { windowsArm } from './windows-arm.ts';
import { windowsContainer } from './windows-container.ts';
import { windowsNamespaces } from './windows-namespaces.ts';

/** What a task definition as a whole must be, and the fields of its own. */
export const taskRules: readonly EcsRule[] = [
  appMeshEnded,
  containerCount,
  containerCpuSum,
  containerMemoryOverTask,
  containerMemoryRequired,
  containerMemorySum,
  containersRequired,
  definitionSize,
  ephemeralStoragePlatform,
  ephemeralStorageSize,
  essentialContainer,
  executionRoleRequired,
  familyName,
  fargateIpcMode,
  fargateNetworkMode,
  fargatePidMode,
  fargatePlacement,
  fargateSizeRequired,
  fargateSize,
  faultInjection,
  inferenceAccelerators,
  networkModePlatform,
  placementConstraints,
  portsWithoutNetwork,
  proxyConfiguration,
  roleArn,
  sharedRole,
  tags,
  taskCpuRange,
  taskSizeText,
  windowsArm,
  windowsContainer,
  windowsNamespaces,
];
