import type { KubernetesRule } from '../../scope.ts';
import { aggregationRule } from './aggregation-rule.ts';
import { roleReference } from './role-reference.ts';
import { roleRule } from './role-rule.ts';
import { roleSubject } from './role-subject.ts';

/** What roles and their bindings must be. */
export const rbacRules: readonly KubernetesRule[] = [aggregationRule, roleReference, roleRule, roleSubject];
