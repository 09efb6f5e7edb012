import type { Cursor } from '../../cursor.ts';
import type { Container, Wait } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import { type ContainerPlace, readContainer } from '../container.ts';
import type { PodAt } from '../inventory.ts';
import type { ReadVolumes } from '../storage/volumes.ts';
import { readStopSeconds } from './lifecycle.ts';
import { limitDefaults } from './limit-ranges.ts';
import { registryLogins } from './registry.ts';
import { containerRestarts, podRestarts, sidecarRestarts } from './restarts.ts';

const RETRIED =
  'When it fails, ECS stops the task, and a service starts a new one; Kubernetes tries the container itself again.';

/**
 * The containers of a pod in the order they start in. Init containers run one after the other, each when the one before
 * has ended well; those that keep running beside the others only have to be up. Ordinary ones wait for all of these.
 * https://kubernetes.io/docs/concepts/workloads/pods/init-containers/
 * https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
export function readContainers(pod: PodAt, runs: 'always' | 'once', volumes: ReadVolumes): Container[] {
  const { spec, inventory, namespace } = pod;
  const inits = spec.field('initContainers').objects();
  const ordinary = spec.field('containers').objects();
  const restarts = podRestarts(spec.field('restartPolicy'), runs);
  const places = (at: Cursor): ContainerPlace => ({
    at,
    pod,
    volumes,
    defaults: limitDefaults(inventory, namespace),
    logins,
    stopSeconds,
  });
  const logins = registryLogins(pod, [...inits, ...ordinary]);
  const stopSeconds = readStopSeconds(spec.field('terminationGracePeriodSeconds'));

  const containers: Container[] = [];
  const sidecars: Wait[] = [];
  let last: Wait | undefined;
  for (const at of inits) {
    const policy = at.field('restartPolicy');
    const read = readContainer(places(at));
    const waitsFor = [...(last ? [last] : []), ...sidecars];
    if (policy.value === 'Always') {
      const kind = policy.string() ?? traced('Always');
      const again = sidecarRestarts(policy);
      containers.push({
        ...read,
        endsAll: { ...kind, value: false },
        waitsFor,
        ...(again && { restarts: again }),
      });
      sidecars.push({ container: read.name.value, until: { ...kind, value: untilUp(at, read) } });
    } else {
      const bare = withoutWrapper(read);
      const until = bare
        ? derived('finished' as const, read.name)
        : noted({ ...read.name, value: 'succeeded' as const }, 'approximate', RETRIED);
      containers.push({ ...(bare ?? read), endsAll: traced(false), waitsFor });
      last = { container: read.name.value, until };
    }
  }
  const waitsFor = [...(last ? [last] : []), ...sidecars];
  for (const at of ordinary) {
    const own = containerRestarts(at, restarts);
    containers.push({
      ...readContainer(places(at)),
      endsAll: endsAllOf(at, runs, ordinary.length),
      waitsFor,
      ...(own && { restarts: own }),
    });
  }
  return containers;
}

/** The container without the shell around its command that forgets how it ended; undefined where there is none. */
function withoutWrapper(container: Container): Container | undefined {
  const [shell, option, script, name, ...words] = container.entrypoint ?? [];
  const isWrapped = shell?.value === '/bin/sh' && option?.value === '-c' && script?.value === '"$@"; true' && name;
  const [first, ...rest] = words;
  if (!isWrapped || !first) return undefined;
  return { ...container, entrypoint: [derived(first.value, shell, option, script, name, first), ...rest] };
}

/** What runs beside the others is up when its startup probe says so; without one, when it has started. */
function untilUp(at: Cursor, { health }: Container): 'healthy' | 'started' {
  return at.field('startupProbe').isObject() && health ? 'healthy' : 'started';
}

/** A pod that runs once ends when all its containers have; a task when the first essential one has. */
function endsAllOf(at: Cursor, runs: 'always' | 'once', count: number): Traced<boolean> {
  if (runs === 'always' || count === 1) return traced(true);
  const name = at.field('name').string();
  const message =
    'The task ends when the first of its containers does; the pod waits for all. Set `essential` to false where others have to go on.';
  return noted(traced(true, name?.sources), 'needs-decision', message);
}
