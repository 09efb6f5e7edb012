import type { DraftObject } from '../../draft.ts';
import type { Application, Entrance, RouteTarget } from '../../model.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';
import { tracedIn } from '../say.ts';
import { type FindBackend, targetsOf } from './backends.ts';
import { writeIngresses } from './ingress.ts';
import { planLoadBalancers } from './load-balancer.ts';
import { serviceFor } from './service-plan.ts';
import { writeBinding } from './target-group-binding.ts';

const STAYS = 'The load balancer stays as it is, with this setting: its target group takes the pods.';

/**
 * The objects that let traffic in. Services they need are added to the plans, so this comes before those are written.
 * A load balancer of which nothing but the target group is known stays, and so do all of them by choice.
 */
export function writeEntrances({ entrances }: Application, plans: readonly Plan[], desk: Desk): DraftObject[] {
  const planOf = (target: RouteTarget) => plans.find(({ workload }) => isMeant(target, workload));
  const backend: FindBackend = (target) => {
    const plan = planOf(target);
    const found = plan && serviceFor(plan, target.port, desk);
    return found && { plan, ...found };
  };
  return entrances.flatMap((entrance) => {
    const targets = targetsOf(entrance.listeners);
    for (const target of targets.filter((one) => !plans.some(({ workload }) => isMeant(one, workload)))) {
      for (const part of tracedIn(target)) {
        desk.say(part, 'needs-decision', `\`${target.workload}\` is not among the inputs: nothing leads there.`);
      }
    }
    const stays = desk.decided.entrance === 'target-group-binding' || isUnknownOutside(entrance);
    if (stays) {
      const objects = uniqueTargets(targets).flatMap((target) => writeBinding(target, entrance, backend, desk));
      for (const part of tracedIn(entrance, ['port'])) desk.say(part, 'exact', STAYS);
      return objects;
    }
    return entrance.kind === 'http'
      ? writeIngresses(entrance, backend, desk)
      : planLoadBalancers(entrance, planOf, desk);
  });
}

function isMeant({ workload: name, space }: RouteTarget, workload: Plan['workload']): boolean {
  return (
    workload.name.value === name &&
    (space === undefined || workload.space === undefined || workload.space.value === space)
  );
}

/** Its target groups exist, and none of its listeners is in the input. */
function isUnknownOutside({ unseen, listeners }: Entrance): boolean {
  if (unseen) return true;
  const targets = targetsOf(listeners);
  return targets.some(({ group }) => group) && listeners.every(({ port }) => port.sources.length === 0);
}

/** Each group once. */
function uniqueTargets(targets: readonly RouteTarget[]): RouteTarget[] {
  const known = new Map<string, RouteTarget>();
  for (const target of targets) {
    const key = target.group?.value ?? `${target.workload} ${target.space} ${JSON.stringify(target.port.number.value)}`;
    if (!known.has(key)) known.set(key, target);
  }
  return [...known.values()];
}
