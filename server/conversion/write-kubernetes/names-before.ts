import type { Port, Workload } from '../model.ts';
import { derived, isTraced, noted, type Traced } from '../trace.ts';

const FIELD = 'crossdock.dev/ecs.names.';
const KEPT = 'An annotation keeps the name it had, for the way back.';

/** Annotations with the names that had to change within a pod, by the names they have there now. */
export function namesBefore(
  { containers, volumes }: Workload,
  names: {
    readonly containers: ReadonlyMap<object, Traced<string>>;
    readonly volumes: ReadonlyMap<string, Traced<string>>;
    readonly ports: ReadonlyMap<Port, Traced<string>>;
  },
): Readonly<Record<string, Traced<string>>> {
  // Volumes in memory have no names of their own on ECS.
  const lasting = volumes.filter(({ content }) => content.kind !== 'memory');
  return {
    ...annotation(
      'containers',
      containers.map((one) => [one.name, names.containers.get(one)]),
    ),
    ...annotation(
      'volumes',
      lasting.map(({ name }) => [name, names.volumes.get(name.value)]),
    ),
    ...annotation(
      'ports',
      [...names.ports].map(([{ name }, now]) => [name, now]),
    ),
  };
}

type Pair = readonly [before: Traced<string> | undefined, now: Traced<string> | undefined];

function annotation(kind: string, pairs: readonly Pair[]): Readonly<Record<string, Traced<string>>> {
  const changed = pairs.filter(
    ([before, now]) => before && now && before.value !== now.value && !before.notes.some(({ undecided }) => undecided),
  );
  if (changed.length === 0) return {};
  const text = JSON.stringify(Object.fromEntries(changed.map(([before, now]) => [now?.value, before?.value])));
  const from = changed.flatMap(([before]) => (isTraced(before) ? [{ ...before, notes: [] }] : []));
  return { [`${FIELD}${kind}`]: noted(derived(text, ...from), 'exact', KEPT) };
}
