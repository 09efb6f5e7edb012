import type { KubernetesRule } from '../../scope.ts';
import { deviceClaim } from './device-claim.ts';
import { deviceCount } from './device-count.ts';
import { deviceRequest } from './device-request.ts';
import { deviceSelector } from './device-selector.ts';
import { lease } from './lease.ts';
import { microTime } from './micro-time.ts';
import { priorityClass } from './priority-class.ts';
import { runtimeClass } from './runtime-class.ts';

/** What decides where and how pods run: PriorityClasses, RuntimeClasses, device claims and leases. */
export const schedulingRules: readonly KubernetesRule[] = [
  deviceClaim,
  deviceCount,
  deviceRequest,
  deviceSelector,
  lease,
  microTime,
  priorityClass,
  runtimeClass,
];
