import type { DraftObject } from '../../draft.ts';
import type { Wait } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import type { PlannedContainer } from '../plan-containers.ts';

const CONDITIONS = { started: 'START', healthy: 'HEALTHY', finished: 'COMPLETE', succeeded: 'SUCCESS' } as const;

const NO_CHECK =
  'ECS waits for health only where the container has a health check of its own: it waits for the start here.';

/**
 * Whether the task ends with the container. A task needs one such container, and one that others wait for to end cannot be it.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
 */
export function essential({ container, runsFirst }: PlannedContainer, { containers }: Plan): boolean | Traced<boolean> {
  if (runsFirst) return derived(false, container.endsAll);
  const others = containers.filter((one) => !one.runsFirst);
  if (others.some((one) => one.container.endsAll.value)) return container.endsAll;
  return others[0]?.container === container ? derived(true, container.endsAll) : container.endsAll;
}

export function writeDependencies({ container }: PlannedContainer, plan: Plan): DraftObject[] {
  const done = new Set<string>();
  return container.waitsFor.flatMap(({ container: name, until }): DraftObject[] => {
    const target = plan.containers.find((one) => one.container.name.value === name);
    if (!target || target.container === container || done.has(name)) return [];
    done.add(name);
    return [{ containerName: target.name.value, condition: conditionOf(until, target) }];
  });
}

function conditionOf(until: Wait['until'], target: PlannedContainer): Traced<string> {
  if (until.value === 'healthy' && !target.container.health) {
    return noted(derived('START', until), 'approximate', NO_CHECK);
  }
  return derived(CONDITIONS[until.value], until);
}
