import type { Application, Entrance, Port, RouteAction, Workload } from '../model.ts';
import { before, GRACE, namesIn, numberIn } from './as-before.ts';

const FIELD = 'names.ports';

/**
 * The application with what it was on ECS, as far as it is only known in the end: names of ports, to which endpoints and routes
 * lead still, and the time for which a service overlooks failed checks.
 */
export function withPortNames(application: Application): Application {
  const renamed = new Map<Port, Port>();
  for (const { kept, containers } of application.workloads) {
    const names = namesIn(kept, FIELD);
    for (const port of containers.flatMap(({ ports }) => ports)) {
      if (port.name && names.has(port.name.value)) renamed.set(port, { ...port, name: before(port.name, names) });
    }
  }
  const now = (port: Port): Port => renamed.get(port) ?? port;
  return {
    workloads: application.workloads.map((workload) => inWorkload(workload, now)),
    entrances: renamed.size === 0 ? application.entrances : application.entrances.map((one) => inEntrance(one, now)),
  };
}

function inWorkload(workload: Workload, now: (port: Port) => Port): Workload {
  const { rollout } = workload;
  const grace = numberIn(workload.kept.find(({ platform, field }) => platform === 'ecs' && field === GRACE));
  return {
    ...workload,
    ...(rollout && grace && { rollout: { ...rollout, grace } }),
    containers: workload.containers.map((container) => ({ ...container, ports: container.ports.map(now) })),
    endpoints: workload.endpoints.map((endpoint) => ({
      ...endpoint,
      ports: endpoint.ports.map((port) => ({ ...port, target: now(port.target) })),
    })),
    kept: workload.kept.filter(({ platform, field }) => platform !== 'ecs' || (field !== FIELD && field !== GRACE)),
  };
}

function inEntrance(entrance: Entrance, now: (port: Port) => Port): Entrance {
  const inAction = (action: RouteAction): RouteAction =>
    action.kind === 'forward'
      ? { ...action, targets: action.targets.map((target) => ({ ...target, port: now(target.port) })) }
      : action;
  return {
    ...entrance,
    listeners: entrance.listeners.map((listener) => ({
      ...listener,
      routes: listener.routes.map((route) => ({ ...route, action: inAction(route.action) })),
      ...(listener.otherwise && { otherwise: inAction(listener.otherwise) }),
    })),
  };
}
