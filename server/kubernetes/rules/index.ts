import type { KubernetesRule } from '../scope.ts';
import { autoscalingRules } from './autoscaling/index.ts';
import { batchRules } from './batch/index.ts';
import { configRules } from './config/index.ts';
import { extensionRules } from './extension/index.ts';
import { metadataRules } from './metadata/index.ts';
import { networkingRules } from './networking/index.ts';
import { podRules } from './pod/index.ts';
import { policyRules } from './policy/index.ts';
import { rbacRules } from './rbac/index.ts';
import { schedulingRules } from './scheduling/index.ts';
import { storageRules } from './storage/index.ts';
import { versionRules } from './versions/index.ts';
import { workloadRules } from './workloads/index.ts';

/** Everything checked of Kubernetes objects beyond their structure. */
export const kubernetesRules: readonly KubernetesRule[] = [
  ...metadataRules,
  ...podRules,
  ...workloadRules,
  ...batchRules,
  ...autoscalingRules,
  ...policyRules,
  ...schedulingRules,
  ...networkingRules,
  ...extensionRules,
  ...rbacRules,
  ...storageRules,
  ...configRules,
  ...versionRules,
];
