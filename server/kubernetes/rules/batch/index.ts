import type { KubernetesRule } from '../../scope.ts';
import { cronJobName } from './cron-job-name.ts';
import { cronJobSelector } from './cron-job-selector.ts';
import { failureConditions } from './failure-conditions.ts';
import { failureExitCodes } from './failure-exit-codes.ts';
import { jobGeneratedLabels } from './job-generated-labels.ts';
import { jobIndexed } from './job-indexed.ts';
import { jobIndexedLimits } from './job-indexed-limits.ts';
import { jobIndexedName } from './job-indexed-name.ts';
import { jobIndexedTracking } from './job-indexed-tracking.ts';
import { jobManagedBy } from './job-managed-by.ts';
import { jobReplacementPolicy } from './job-replacement-policy.ts';
import { jobRestartPolicy } from './job-restart-policy.ts';
import { jobSelector } from './job-selector.ts';
import { podFailurePolicy } from './pod-failure-policy.ts';
import { schedule } from './schedule.ts';
import { scheduleNever } from './schedule-never.ts';
import { scheduleStep } from './schedule-step.ts';
import { successPolicy } from './success-policy.ts';
import { timeZone } from './time-zone.ts';

/** What Jobs and CronJobs must be. */
export const batchRules: readonly KubernetesRule[] = [
  cronJobName,
  cronJobSelector,
  failureConditions,
  failureExitCodes,
  jobGeneratedLabels,
  jobIndexed,
  jobIndexedLimits,
  jobIndexedName,
  jobIndexedTracking,
  jobManagedBy,
  jobReplacementPolicy,
  jobRestartPolicy,
  jobSelector,
  podFailurePolicy,
  schedule,
  scheduleNever,
  scheduleStep,
  successPolicy,
  timeZone,
];
