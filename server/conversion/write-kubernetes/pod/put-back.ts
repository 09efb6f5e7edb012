import { type Draft, type DraftObject, orNothing } from '../../draft.ts';
import type { Kept } from '../../model.ts';
import { derived, type Traced } from '../../trace.ts';
import type { Say } from '../say.ts';

/** The names in the pod of what kept fields name as the source did. */
export interface NamesInside {
  readonly containers: ReadonlyMap<string, string>;
  readonly volumes: ReadonlyMap<string, Traced<string>>;
  readonly isWindows: boolean;
}

/** Fields of a pod that decide what else it may have: the writer sets them itself. */
const OWN = [
  'containers',
  'initContainers',
  'volumes',
  'restartPolicy',
  'os',
  'activeDeadlineSeconds',
  'ephemeralContainers',
];

/** Pods for Windows have none of these. */
const NOT_ON_WINDOWS = /(^|\.)securityContext(\.|$)|^(hostUsers|hostPID|hostIPC|shareProcessNamespace)$/;

/** The pod spec with the fields that only Kubernetes knows, where a pod from there had them and nothing else is in their place. */
export function putBack(spec: DraftObject, kept: readonly Kept[], names: NamesInside, say: Say): DraftObject {
  return kept
    .filter(({ platform, field }) => platform === 'kubernetes' && field !== 'kind')
    .reduce((current, { field, value }) => {
      const path = names.isWindows && NOT_ON_WINDOWS.test(field) ? undefined : pathOf(field, current, names);
      const member = parse(value);
      const changed = path && member !== undefined ? withMember(current, path, member) : undefined;
      if (!changed)
        say(value, 'dropped', `\`${field}\` cannot be put back into the pod: it has another value there, or no place.`);
      return changed ?? current;
    }, spec);
}

/** Where a field is: containers and volumes are looked up by name. */
function pathOf(
  field: string,
  spec: DraftObject,
  { containers, volumes }: NamesInside,
): (string | number)[] | undefined {
  const [first = '', name = '', ...rest] = field.split('.');
  if (first === 'containers' || first === 'initContainers') {
    const found = indexOf(spec, ['containers', 'initContainers'], containers.get(name));
    return found && rest.length > 0 ? [...found, ...rest] : undefined;
  }
  if (first === 'volumes') {
    const found = indexOf(spec, ['volumes'], volumes.get(name)?.value);
    return found && rest.length > 1 ? [...found, ...rest] : undefined;
  }
  return OWN.includes(first) || first === '' ? undefined : field.split('.');
}

function indexOf(
  spec: DraftObject,
  lists: readonly string[],
  name: string | undefined,
): (string | number)[] | undefined {
  for (const list of lists) {
    const members = spec[list];
    if (name === undefined || !Array.isArray(members)) continue;
    const index = members.findIndex(
      (member: DraftObject) => (member.name as Traced<string> | undefined)?.value === name,
    );
    if (index >= 0) return [list, index];
  }
  return undefined;
}

/** The object with one more member, or undefined when there is something else in its place. */
function withMember(
  node: DraftObject,
  [key, ...rest]: readonly (string | number)[],
  member: Draft,
): DraftObject | undefined {
  if (key === undefined) return undefined;
  const list = Array.isArray(node);
  const current = (node as Record<string | number, Draft | undefined>)[key];
  if (rest.length === 0) {
    if (current !== undefined) return undefined;
    return { ...node, [key]: member };
  }
  if (current !== undefined && (typeof current !== 'object' || current === null)) return undefined;
  const changed = withMember((current ?? {}) as DraftObject, rest, member);
  if (!changed) return undefined;
  return list
    ? (node.map((one: Draft, index: number) => (index === key ? changed : one)) as never)
    : { ...node, [key]: changed };
}

/** The value with each of its scalars traced. */
function parse(kept: Traced<string>): Draft | undefined {
  try {
    return asDraft(JSON.parse(kept.value), kept);
  } catch {
    return undefined;
  }
}

function asDraft(value: unknown, from: Traced<string>): Draft {
  if (Array.isArray(value)) return value.map((item) => asDraft(item, from));
  if (typeof value !== 'object' || value === null) return derived(value as string | number | boolean | null, from);
  return (
    orNothing(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asDraft(member, from)]))) ?? {}
  );
}
