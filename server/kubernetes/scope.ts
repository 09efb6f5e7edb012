import type { Rule } from '../rule.ts';
import type { ObjectValue } from '../syntax/value.ts';

/** What a rule knows about the object it is asked about. */
export interface KubernetesScope {
  readonly apiVersion: string;
  readonly kind: string;
  /** The whole object. */
  readonly object: ObjectValue;
  /** The target version: `1.36`. */
  readonly version: string;
}

export type KubernetesRule = Rule<KubernetesScope>;

/** Whether the target is this version or newer: `since(scope, '1.34')`. */
export function since(scope: KubernetesScope, version: string): boolean {
  return minor(scope.version) >= minor(version);
}

function minor(version: string): number {
  return Number(version.split('.')[1]);
}
