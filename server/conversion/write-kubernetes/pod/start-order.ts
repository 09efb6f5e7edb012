import type { Container, Wait, Workload } from '../../model.ts';
import type { Say } from '../say.ts';

/**
 * `main`: one of the containers of the pod. `first`: an init container that ends before the next one starts.
 * `beside`: an init container that stays (a native sidecar).
 */
export type Role = 'main' | 'first' | 'beside';

export interface Placed {
  readonly container: Container;
  readonly role: Role;
  /** The next container starts when this one is healthy. */
  readonly gate: boolean;
  /** The next container starts whether this one succeeded or not. */
  readonly mayFail: boolean;
  /** Whether another container waits for it. */
  readonly awaited: boolean;
}

const FORGOTTEN = 'A shell runs it and forgets how it ended: the image needs one.';
const EXIT_CODE = 'init containers hold up the pod until they do. Give it a command that always ends well.';

interface Edge {
  readonly from: Container;
  readonly to: Container;
  readonly until: Wait['until'];
}

/**
 * Who starts when: containers of ECS wait for each other, those of a pod start one after the other (init containers) or
 * together. Init containers and sidecars come first, in an order that keeps every wait that can be kept.
 * https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
export function startOrder({ containers }: Workload, say: Say): Placed[] {
  const edges = edgesOf(containers, say);
  const waitersOf = (container: Container) => edges.filter(({ to }) => to === container);
  const runsToEnd = new Set(
    edges.filter(({ until }) => until.value === 'finished' || until.value === 'succeeded').map(({ to }) => to),
  );
  const essential = containers.filter((one) => one.endsAll.value === true && !runsToEnd.has(one));
  const last = containers.filter((one) => waitersOf(one).length === 0).at(-1);
  const mains = new Set(essential.length > 0 ? essential : last ? [last] : []);

  const leads = (container: Container): boolean => [...waitersFor(container, edges)].some((one) => mains.has(one));
  const lifted = new Set<Container>();
  // Those who wait come before those they wait for.
  for (const container of sorted(containers, edges).reverse()) {
    const comesFirst = waitersOf(container).some(
      ({ from, until }) => leads(from) && (until.value === 'healthy' || !mains.has(from) || lifted.has(from)),
    );
    if (comesFirst) lifted.add(container);
  }
  const roleOf = (container: Container): Role => {
    if (runsToEnd.has(container)) return 'first';
    return mains.has(container) && !lifted.has(container) ? 'main' : 'beside';
  };

  const placed = sorted(containers, edges).map((container): Placed => {
    const waits = waitersOf(container).map(({ until }) => until.value);
    return {
      container,
      role: roleOf(container),
      gate: waits.includes('healthy'),
      mayFail: waits.includes('finished') && !waits.includes('succeeded'),
      awaited: waits.length > 0,
    };
  });
  for (const edge of edges) {
    const end = placed.find(({ container }) => container === edge.to);
    sayOrder(edge, roleOf(edge.from), roleOf(edge.to), end?.mayFail === true, say);
  }
  // A sidecar nobody waits for does not hold up the others.
  const early = placed.filter(({ role, awaited }) => role === 'first' || (role === 'beside' && awaited));
  const rest = placed.filter((one) => !early.includes(one));
  return [...early, ...rest];
}

/** The waits that are not part of a circle. */
function edgesOf(containers: readonly Container[], say: Say): Edge[] {
  const byName = new Map(containers.map((container) => [container.name.value, container]));
  const edges: Edge[] = [];
  for (const from of containers) {
    for (const { container, until } of from.waitsFor) {
      const to = byName.get(container);
      if (!to) say(until, 'dropped', `There is no container \`${container}\` to wait for.`);
      else if (waitersFor(from, edges).has(to))
        say(until, 'needs-decision', 'The containers wait for each other in a circle: this wait is left out.');
      else edges.push({ from, to, until });
    }
  }
  return edges;
}

/** The container and all that wait for it, whether for itself or for one that waits for it. */
function waitersFor(container: Container, edges: readonly Edge[]): ReadonlySet<Container> {
  const found = new Set([container]);
  for (const one of found) for (const { from, to } of edges) if (to === one) found.add(from);
  return found;
}

/** Each container after those it waits for, otherwise in the order of the source. */
function sorted(containers: readonly Container[], edges: readonly Edge[]): Container[] {
  const done: Container[] = [];
  const visit = (container: Container): void => {
    if (done.includes(container)) return;
    for (const { from, to } of edges) if (from === container) visit(to);
    done.push(container);
  };
  for (const container of containers) visit(container);
  return done;
}

function sayOrder({ to, until }: Edge, from: Role, role: Role, mayFail: boolean, say: Say): void {
  const name = to.name.value;
  if (role === 'main' && from === 'main' && until.value === 'started') {
    say(
      until,
      'approximate',
      `The containers of a pod start in the order of the list, so \`${name}\` comes before this one. Nothing else waits.`,
    );
  } else if (role === 'main') {
    say(
      until,
      'needs-decision',
      `\`${name}\` is a main container, and those start last: nothing waits for it. Let this container wait by itself.`,
    );
  } else if (until.value === 'healthy' && !to.health) {
    say(until, 'needs-decision', `\`${name}\` has no health check to wait for: its start is all that is waited for.`);
  } else if (mayFail && until.value === 'finished') {
    const wraps = (to.entrypoint ?? []).length > 0;
    say(
      until,
      wraps ? 'approximate' : 'needs-decision',
      wraps ? FORGOTTEN : `\`${name}\` has to succeed: ${EXIT_CODE}`,
    );
  } else {
    say(until, 'exact', 'The order of the init containers says it.');
  }
}
