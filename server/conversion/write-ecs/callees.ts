import { hostPattern, textsOf } from '../mentions.ts';
import type { Plan } from './plan.ts';

/**
 * The plans whose names each plan calls. Tasks only see the names of Service Connect that existed when they were deployed,
 * so callees go first. A plan that nobody calls comes after all named ones; calls that would make a circle are left out.
 */
export function calleesOf(plans: readonly Plan[]): ReadonlyMap<Plan, readonly Plan[]> {
  const callees = new Map<Plan, Plan[]>();
  const waitsFor = (plan: Plan, other: Plan): boolean =>
    plan === other || (callees.get(plan) ?? []).some((callee) => waitsFor(callee, other));
  for (const plan of plans) {
    const wanted = plans.filter((other) => other !== plan && shareSpace(plan, other) && calls(plan, other));
    callees.set(plan, []);
    callees.set(
      plan,
      wanted.filter((other) => !waitsFor(other, plan)),
    );
  }
  return callees;
}

function shareSpace(plan: Plan, other: Plan): boolean {
  return plan.connected && plan.namespace?.value === other.namespace?.value;
}

function calls(plan: Plan, other: Plan): boolean {
  if (other.names.length === 0) return false;
  if (plan.names.length === 0) return true;
  const hosts = other.names.map(({ dnsName }) => hostPattern(dnsName.value));
  return textsOf(plan.workload).some((text) => hosts.some((host) => text.search(host) >= 0));
}
