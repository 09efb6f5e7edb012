import type { EcsRule } from '../../scope.ts';
import { appProtocol } from './app-protocol.ts';
import { awslogsCreateGroup } from './awslogs-create-group.ts';
import { awslogsGroup } from './awslogs-group.ts';
import { awslogsMultiline } from './awslogs-multiline.ts';
import { awslogsOptions } from './awslogs-options.ts';
import { awslogsRegion } from './awslogs-region.ts';
import { awslogsStreamPrefix } from './awslogs-stream-prefix.ts';
import { awsvpcFields } from './awsvpc-fields.ts';
import { capabilityName } from './capability-name.ts';
import { containerCpu } from './container-cpu.ts';
import { containerMemory } from './container-memory.ts';
import { containerName } from './container-name.ts';
import { containerTimeouts } from './container-timeouts.ts';
import { credentialSpecs } from './credential-specs.ts';
import { dependencyContainer } from './dependency-container.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { dependencyEssential } from './dependency-essential.ts';
import { dependencyHealthCheck } from './dependency-health-check.ts';
import { dependencyTimeout } from './dependency-timeout.ts';
import { duplicateContainerName } from './duplicate-container-name.ts';
import { duplicateMount } from './duplicate-mount.ts';
import { duplicatePort } from './duplicate-port.ts';
import { duplicatePortName } from './duplicate-port-name.ts';
import { duplicateUlimit } from './duplicate-ulimit.ts';
import { environmentFile } from './environment-file.ts';
import { environmentFileCount } from './environment-file-count.ts';
import { environmentNames } from './environment-names.ts';
import { fargateCapabilities } from './fargate-capabilities.ts';
import { fargateGpu } from './fargate-gpu.ts';
import { fargateLinuxParameters } from './fargate-linux-parameters.ts';
import { fargatePrivileged } from './fargate-privileged.ts';
import { fargateSecurityOptions } from './fargate-security-options.ts';
import { firelensLoop } from './firelens-loop.ts';
import { firelensOptions } from './firelens-options.ts';
import { firelensRouter } from './firelens-router.ts';
import { firelensRouters } from './firelens-routers.ts';
import { firelensUnused } from './firelens-unused.ts';
import { gpuRequirement } from './gpu-requirement.ts';
import { healthCheckCommand } from './health-check-command.ts';
import { healthCheckRange } from './health-check-range.ts';
import { healthCheckShell } from './health-check-shell.ts';
import { healthCheckTimeout } from './health-check-timeout.ts';
import { hostNetworkRoot } from './host-network-root.ts';
import { hostPort } from './host-port.ts';
import { imageReference } from './image-reference.ts';
import { latestImage } from './latest-image.ts';
import { linkTarget } from './link-target.ts';
import { linksCycle } from './links-cycle.ts';
import { linksNetworkMode } from './links-network-mode.ts';
import { logConfiguration } from './log-configuration.ts';
import { logDriver } from './log-driver.ts';
import { logMode } from './log-mode.ts';
import { logOptionValues } from './log-option-values.ts';
import { memoryReservation } from './memory-reservation.ts';
import { mountVolume } from './mount-volume.ts';
import { neuronDevices } from './neuron-devices.ts';
import { plainSecret } from './plain-secret.ts';
import { portName } from './port-name.ts';
import { portNumber } from './port-number.ts';
import { portRange } from './port-range.ts';
import { portRangeCount } from './port-range-count.ts';
import { portRangeOverlap } from './port-range-overlap.ts';
import { portRangeWithPort } from './port-range-with-port.ts';
import { reservedEnvironment } from './reserved-environment.ts';
import { reservedHostPort } from './reserved-host-port.ts';
import { restartPolicy } from './restart-policy.ts';
import { secretArnSuffix } from './secret-arn-suffix.ts';
import { secretInEnvironment } from './secret-in-environment.ts';
import { secretNames } from './secret-names.ts';
import { secretReference } from './secret-reference.ts';
import { securityOption } from './security-option.ts';
import { swap } from './swap.ts';
import { systemControl } from './system-control.ts';
import { systemControlConflict } from './system-control-conflict.ts';
import { tmpfs } from './tmpfs.ts';
import { ulimit } from './ulimit.ts';
import { versionConsistency } from './version-consistency.ts';
import { volumesFrom } from './volumes-from.ts';
import { windowsReservedPort } from './windows-reserved-port.ts';
import { writableRoot } from './writable-root.ts';

/** What the containers of a task definition must be. */
export const containerRules: readonly EcsRule[] = [
  appProtocol,
  awslogsCreateGroup,
  awslogsGroup,
  awslogsMultiline,
  awslogsOptions,
  awslogsRegion,
  awslogsStreamPrefix,
  awsvpcFields,
  capabilityName,
  containerCpu,
  containerMemory,
  containerName,
  containerTimeouts,
  credentialSpecs,
  dependencyContainer,
  dependencyCycle,
  dependencyEssential,
  dependencyHealthCheck,
  dependencyTimeout,
  duplicateContainerName,
  duplicateMount,
  duplicatePortName,
  duplicatePort,
  duplicateUlimit,
  environmentFileCount,
  environmentFile,
  environmentNames,
  fargateCapabilities,
  fargateGpu,
  fargateLinuxParameters,
  fargatePrivileged,
  fargateSecurityOptions,
  firelensLoop,
  firelensOptions,
  firelensRouter,
  firelensRouters,
  firelensUnused,
  gpuRequirement,
  healthCheckCommand,
  healthCheckRange,
  healthCheckShell,
  healthCheckTimeout,
  hostNetworkRoot,
  hostPort,
  imageReference,
  latestImage,
  linkTarget,
  linksCycle,
  linksNetworkMode,
  logConfiguration,
  logDriver,
  logMode,
  logOptionValues,
  memoryReservation,
  mountVolume,
  neuronDevices,
  plainSecret,
  portName,
  portNumber,
  portRangeCount,
  portRangeOverlap,
  portRangeWithPort,
  portRange,
  reservedEnvironment,
  reservedHostPort,
  restartPolicy,
  secretArnSuffix,
  secretInEnvironment,
  secretNames,
  secretReference,
  securityOption,
  swap,
  systemControlConflict,
  systemControl,
  tmpfs,
  ulimit,
  versionConsistency,
  volumesFrom,
  windowsReservedPort,
  writableRoot,
];
