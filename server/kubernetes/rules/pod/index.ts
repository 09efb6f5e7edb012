import type { KubernetesRule } from '../../scope.ts';
import { activeDeadline } from './active-deadline.ts';
import { affinityWeight } from './affinity-weight.ts';
import { containerImage } from './container-image.ts';
import { containerName } from './container-name.ts';
import { containerNameUnique } from './container-name-unique.ts';
import { containerPort } from './container-port.ts';
import { containerRestartPolicy } from './container-restart-policy.ts';
import { containersRequired } from './containers-required.ts';
import { deprecatedAnnotations } from './deprecated-annotations.ts';
import { deprecatedNodeLabels } from './deprecated-node-labels.ts';
import { dnsConfig } from './dns-config.ts';
import { downwardApiFile } from './downward-api-file.ts';
import { duplicateEnvironment } from './duplicate-environment.ts';
import { duplicatePort } from './duplicate-port.ts';
import { duplicateReferences } from './duplicate-references.ts';
import { environmentFrom } from './environment-from.ts';
import { environmentName } from './environment-name.ts';
import { environmentValue } from './environment-value.ts';
import { ephemeralContainers } from './ephemeral-containers.ts';
import { ephemeralVolume } from './ephemeral-volume.ts';
import { execCommand } from './exec-command.ts';
import { fieldReference } from './field-reference.ts';
import { fileKeyReference } from './file-key-reference.ts';
import { fileMode } from './file-mode.ts';
import { fractionalBytes } from './fractional-bytes.ts';
import { handlerPort } from './handler-port.ts';
import { hostAliases } from './host-aliases.ts';
import { hostIpWithoutPort } from './host-ip-without-port.ts';
import { hostNamespaces } from './host-namespaces.ts';
import { hostNetworkPort } from './host-network-port.ts';
import { hostPortConflict } from './host-port-conflict.ts';
import { impossiblePreference } from './impossible-preference.ts';
import { initContainerFields } from './init-container-fields.ts';
import { ipForm } from './ip-form.ts';
import { keyReference } from './key-reference.ts';
import { lifecycleSleep } from './lifecycle-sleep.ts';
import { missingLabelSelector } from './missing-label-selector.ts';
import { negativeGracePeriod } from './negative-grace-period.ts';
import { nodeAffinity } from './node-affinity.ts';
import { nodeSelector } from './node-selector.ts';
import { operatingSystem } from './operating-system.ts';
import { overlappingPaths } from './overlapping-paths.ts';
import { podAffinityTerm } from './pod-affinity-term.ts';
import { podAnnotations } from './pod-annotations.ts';
import { podGates } from './pod-gates.ts';
import { podNames } from './pod-names.ts';
import { podOverhead } from './pod-overhead.ts';
import { podResources } from './pod-resources.ts';
import { portName } from './port-name.ts';
import { privilegeEscalation } from './privilege-escalation.ts';
import { probeHandler } from './probe-handler.ts';
import { probeKinds } from './probe-kinds.ts';
import { probeNumbers } from './probe-numbers.ts';
import { procMount } from './proc-mount.ts';
import { profileAnnotations } from './profile-annotations.ts';
import { projectedPaths } from './projected-paths.ts';
import { projectedSource } from './projected-source.ts';
import { removedVolumePlugins } from './removed-volume-plugins.ts';
import { resizePolicy } from './resize-policy.ts';
import { resourceAmounts } from './resource-amounts.ts';
import { resourceClaims } from './resource-claims.ts';
import { resourceFieldReference } from './resource-field-reference.ts';
import { resourceNames } from './resource-names.ts';
import { securityProfile } from './security-profile.ts';
import { sharedPortName } from './shared-port-name.ts';
import { supportedValues } from './supported-values.ts';
import { sysctls } from './sysctls.ts';
import { toleration } from './toleration.ts';
import { topologySpread } from './topology-spread.ts';
import { topologySpreadKeys } from './topology-spread-keys.ts';
import { userIds } from './user-ids.ts';
import { volumeDevices } from './volume-devices.ts';
import { volumeItem } from './volume-item.ts';
import { volumeMountMode } from './volume-mount-mode.ts';
import { volumeMountName } from './volume-mount-name.ts';
import { volumeMountPath } from './volume-mount-path.ts';
import { volumeMountSubPath } from './volume-mount-sub-path.ts';
import { volumeName } from './volume-name.ts';
import { volumeRequiredFields } from './volume-required-fields.ts';
import { volumeSource } from './volume-source.ts';
import { volumeValues } from './volume-values.ts';
import { windowsHostProcess } from './windows-host-process.ts';
import { windowsOptions } from './windows-options.ts';

/** What a pod spec must be, wherever it stands: in Pods and in the templates of workloads. */
export const podRules: readonly KubernetesRule[] = [
  activeDeadline,
  affinityWeight,
  containerImage,
  containerNameUnique,
  containerName,
  containerPort,
  containerRestartPolicy,
  containersRequired,
  deprecatedAnnotations,
  deprecatedNodeLabels,
  dnsConfig,
  downwardApiFile,
  duplicateEnvironment,
  duplicatePort,
  duplicateReferences,
  environmentFrom,
  environmentName,
  environmentValue,
  ephemeralContainers,
  ephemeralVolume,
  execCommand,
  fieldReference,
  fileKeyReference,
  fileMode,
  fractionalBytes,
  handlerPort,
  hostAliases,
  hostIpWithoutPort,
  hostNamespaces,
  hostNetworkPort,
  hostPortConflict,
  impossiblePreference,
  initContainerFields,
  ipForm,
  keyReference,
  lifecycleSleep,
  missingLabelSelector,
  negativeGracePeriod,
  nodeAffinity,
  nodeSelector,
  operatingSystem,
  overlappingPaths,
  podAffinityTerm,
  podAnnotations,
  podGates,
  podNames,
  podOverhead,
  podResources,
  portName,
  privilegeEscalation,
  probeHandler,
  probeKinds,
  probeNumbers,
  procMount,
  profileAnnotations,
  projectedPaths,
  projectedSource,
  removedVolumePlugins,
  resizePolicy,
  resourceAmounts,
  resourceClaims,
  resourceFieldReference,
  resourceNames,
  securityProfile,
  sharedPortName,
  supportedValues,
  sysctls,
  toleration,
  topologySpreadKeys,
  topologySpread,
  userIds,
  volumeDevices,
  volumeItem,
  volumeMountMode,
  volumeMountName,
  volumeMountPath,
  volumeMountSubPath,
  volumeName,
  volumeRequiredFields,
  volumeSource,
  volumeValues,
  windowsHostProcess,
  windowsOptions,
];
