import type { KubernetesRule } from '../../scope.ts';
import { disruptionBudget } from './disruption-budget.ts';
import { limitRange } from './limit-range.ts';
import { limitRangeOrder } from './limit-range-order.ts';
import { limitRangeRatio } from './limit-range-ratio.ts';
import { quotaScopes } from './quota-scopes.ts';
import { resourceQuota } from './resource-quota.ts';
import { scopeSelector } from './scope-selector.ts';

/** What the limits of a namespace must be: PodDisruptionBudgets, ResourceQuotas and LimitRanges. */
export const policyRules: readonly KubernetesRule[] = [
  disruptionBudget,
  limitRange,
  limitRangeOrder,
  limitRangeRatio,
  quotaScopes,
  resourceQuota,
  scopeSelector,
];
