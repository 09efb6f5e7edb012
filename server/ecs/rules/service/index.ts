import type { EcsRule } from '../../scope.ts';
import { capacityProviderStrategy } from './capacity-provider-strategy.ts';
import { classicLoadBalancer } from './classic-load-balancer.ts';
import { daemonLimits } from './daemon-limits.ts';
import { daemonService } from './daemon-service.ts';
import { deploymentController } from './deployment-controller.ts';
import { deploymentDeadlock } from './deployment-deadlock.ts';
import { deploymentPercent } from './deployment-percent.ts';
import { dynamicPortHealthCheck } from './dynamic-port-health-check.ts';
import { ebsOnFargate } from './ebs-on-fargate.ts';
import { ebsVolume } from './ebs-volume.ts';
import { ebsVolumeName } from './ebs-volume-name.ts';
import { gracePeriod } from './grace-period.ts';
import { launchTypeOrStrategy } from './launch-type-or-strategy.ts';
import { lifecycleHook } from './lifecycle-hook.ts';
import { loadBalancerContainer } from './load-balancer-container.ts';
import { loadBalancerTarget } from './load-balancer-target.ts';
import { managedTags } from './managed-tags.ts';
import { networkLimits } from './network-limits.ts';
import { placementStrategy } from './placement-strategy.ts';
import { platformVersion } from './platform-version.ts';
import { serviceCompatibility } from './service-compatibility.ts';
import { serviceConnectAlias } from './service-connect-alias.ts';
import { serviceConnectNamespace } from './service-connect-namespace.ts';
import { serviceConnectPort } from './service-connect-port.ts';
import { serviceName } from './service-name.ts';
import { serviceNetwork } from './service-network.ts';
import { servicePlacementConstraint } from './service-placement-constraint.ts';
import { servicePlacementOnFargate } from './service-placement-on-fargate.ts';
import { serviceRegistry } from './service-registry.ts';
import { serviceRole } from './service-role.ts';
import { serviceTaskDefinition } from './service-task-definition.ts';
import { targetGroupType } from './target-group-type.ts';
import { trafficShift } from './traffic-shift.ts';
import { zoneRebalancing } from './zone-rebalancing.ts';

export const serviceRules: readonly EcsRule[] = [
  capacityProviderStrategy,
  classicLoadBalancer,
  daemonLimits,
  daemonService,
  deploymentController,
  deploymentDeadlock,
  deploymentPercent,
  dynamicPortHealthCheck,
  ebsOnFargate,
  ebsVolume,
  ebsVolumeName,
  gracePeriod,
  launchTypeOrStrategy,
  lifecycleHook,
  loadBalancerContainer,
  loadBalancerTarget,
  managedTags,
  networkLimits,
  placementStrategy,
  platformVersion,
  serviceCompatibility,
  serviceConnectAlias,
  serviceConnectNamespace,
  serviceConnectPort,
  serviceName,
  serviceNetwork,
  servicePlacementConstraint,
  servicePlacementOnFargate,
  serviceRegistry,
  serviceRole,
  serviceTaskDefinition,
  targetGroupType,
  trafficShift,
  zoneRebalancing,
];
