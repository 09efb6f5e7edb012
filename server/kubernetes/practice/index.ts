import { addedCapabilities } from './added-capabilities.ts';
import { apparmorProfile } from './apparmor-profile.ts';
import { blockedEviction } from './blocked-eviction.ts';
import { cpuRequest } from './cpu-request.ts';
import { deprecatedServiceAccount } from './deprecated-service-account.ts';
import { dockerSocket } from './docker-socket.ts';
import { droppedCapabilities } from './dropped-capabilities.ts';
import { hostNamespaces } from './host-namespaces.ts';
import { hostPath } from './host-path.ts';
import { hostPort } from './host-port.ts';
import { latestTag } from './latest-tag.ts';
import { memoryLimit } from './memory-limit.ts';
import { memoryRequest } from './memory-request.ts';
import { netRaw } from './net-raw.ts';
import type { PracticeRule } from './practice.ts';
import { privilegeEscalation } from './privilege-escalation.ts';
import { privilegedContainer } from './privileged-container.ts';
import { probeHost } from './probe-host.ts';
import { probePort } from './probe-port.ts';
import { procMount } from './proc-mount.ts';
import { procMountAlways } from './proc-mount-always.ts';
import { readOnlyRootFilesystem } from './read-only-root-filesystem.ts';
import { rootUser } from './root-user.ts';
import { runAsNonRoot } from './run-as-non-root.ts';
import { seccompProfile } from './seccomp-profile.ts';
import { seccompRequired } from './seccomp-required.ts';
import { secretInEnvironment } from './secret-in-environment.ts';
import { selinuxOptions } from './selinux-options.ts';
import { sensitiveHostPath } from './sensitive-host-path.ts';
import { spreadReplicas } from './spread-replicas.ts';
import { sshPort } from './ssh-port.ts';
import { unhealthyEviction } from './unhealthy-eviction.ts';
import { unsafeSysctls } from './unsafe-sysctls.ts';
import { volumeTypes } from './volume-types.ts';
import { windowsHostProcess } from './windows-host-process.ts';

/** Good practice. Where two rules speak of the same place, the first one counts. */
export const practiceRules: readonly PracticeRule[] = [
  privilegedContainer,
  hostNamespaces,
  windowsHostProcess,
  addedCapabilities,
  dockerSocket,
  sensitiveHostPath,
  hostPath,
  hostPort,
  probeHost,
  apparmorProfile,
  selinuxOptions,
  procMount,
  seccompProfile,
  unsafeSysctls,
  privilegeEscalation,
  runAsNonRoot,
  rootUser,
  seccompRequired,
  droppedCapabilities,
  netRaw,
  volumeTypes,
  procMountAlways,
  readOnlyRootFilesystem,
  secretInEnvironment,
  latestTag,
  cpuRequest,
  memoryRequest,
  memoryLimit,
  probePort,
  sshPort,
  deprecatedServiceAccount,
  spreadReplicas,
  blockedEviction,
  unhealthyEviction,
];
