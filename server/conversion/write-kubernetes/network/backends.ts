import type { Listener, RouteAction, RouteTarget } from '../../model.ts';
import type { Plan } from '../plan.ts';
import type { ServicePlan, ServicePort } from './service-plan.ts';

/** Where a target of an entrance is among the objects. */
export interface Backend {
  readonly plan: Plan;
  readonly service: ServicePlan;
  readonly port: ServicePort;
}

/** Finds the Service for a target, which is made when there is none. Undefined when its workload is not among the inputs. */
export type FindBackend = (target: RouteTarget) => Backend | undefined;

/** All targets behind listeners, in their order. */
export function targetsOf(listeners: readonly Listener[]): RouteTarget[] {
  const actions = listeners.flatMap(({ routes, otherwise }): RouteAction[] => [
    ...routes.map(({ action }) => action),
    ...(otherwise ? [otherwise] : []),
  ]);
  return actions.flatMap((action) => (action.kind === 'forward' ? action.targets : []));
}
