import type { Cursor } from '../cursor.ts';
import type { Application, Entrance, RouteAction, Workload } from '../model.ts';
import { noted, type Traced, traced } from '../trace.ts';
import { readBudget } from './health-check.ts';

/**
 * How long failed checks from outside are overlooked after a start: as long as the slowest container may take until it is
 * ready. Undefined when none says so.
 */
export function readGrace(containers: readonly Cursor[]): Traced<number> | undefined {
  const delays = containers.flatMap((container) => {
    const startup = container.field('startupProbe');
    const delay = container.field('readinessProbe').field('initialDelaySeconds').number();
    return [...(startup.isObject() ? [readBudget(startup)] : []), ...(delay && delay.value > 0 ? [delay] : [])];
  });
  const [longest] = [...delays].sort((a, b) => b.value - a.value);
  if (!longest) return undefined;
  const message = 'For as long as that, ECS overlooks failed checks of a load balancer.';
  return noted(traced(longest.value, longest.sources), 'approximate', message);
}

/** Only load balancers check from outside: without one there is nothing to overlook. */
export function withoutIdleGrace({ workloads, entrances }: Application): Application {
  const reached = entrances.flatMap(targetsOf);
  const isReached = ({ name, space }: Workload): boolean =>
    reached.some((target) => target.workload === name.value && target.space === space?.value);
  return {
    entrances,
    workloads: workloads.map((workload) => {
      if (!workload.rollout?.grace || isReached(workload)) return workload;
      const { grace: _, ...rollout } = workload.rollout;
      return { ...workload, rollout };
    }),
  };
}

function targetsOf({ listeners }: Entrance) {
  const actions: RouteAction[] = listeners.flatMap(({ routes, otherwise }) => [
    ...routes.map(({ action }) => action),
    ...(otherwise ? [otherwise] : []),
  ]);
  return actions.flatMap((action) => (action.kind === 'forward' ? action.targets : []));
}
