import { KUBERNETES_VERSIONS } from '../../server/context.ts';
import { shortName, type VersionModel } from './model.ts';

/** What the packages say, by Kubernetes version. */
export interface Sources {
  /** 1.24 to 1.34, without `status`. */
  readonly older: readonly VersionModel[];
  /** Field names that have arrived by 1.35, by short type name. Everything older is merged in. */
  readonly by135: Map<string, Set<string>>;
  readonly newest: VersionModel;
}

export interface Span {
  readonly since?: string;
  readonly until?: string;
}

/** When types, fields and kinds existed. Empty where nobody tells. */
export interface History {
  readonly ofKind: (kind: string, type: string) => Span;
  readonly ofField: (type: string, field: string) => Span;
}

/** Served up to 1.34. What has arrived by 1.35 cannot tell what has left by then. */
const GONE_IN_135 = /^storage\.k8s\.io\/v1alpha1\/VolumeAttributesClass/;

const LAST = KUBERNETES_VERSIONS.length - 1;

/** Compares the versions. Indexes stand for the entries of KUBERNETES_VERSIONS; the last but one is 1.35. */
export function readHistory(sources: Sources): History {
  const overwritten = overwrittenTypes(sources);
  const statusOnly = statusOnlyTypes(sources);
  const typeYears = (type: string) =>
    years(sources, (model) => model.types.has(type), sources.by135.has(shortName(type)));
  const kindYears = (kind: string, type: string) =>
    years(sources, (model) => model.kinds.has(kind), sources.by135.has(shortName(type)) && !GONE_IN_135.test(kind));
  return {
    ofKind: (kind, type) => {
      if (!overwritten.has(type)) return span(kindYears(kind, type), [0, LAST]);
      const group = kind.slice(0, kind.lastIndexOf('/'));
      const siblings = [...sources.newest.kinds].filter(
        ([other, name]) => other.startsWith(`${group}/`) && !overwritten.has(name),
      );
      const present = siblings.flatMap(([other, name]) => kindYears(other, name));
      return present.length === 0 ? {} : span([Math.min(...present), LAST], [0, LAST]);
    },
    ofField: (type, field) => {
      if (overwritten.has(type) || statusOnly.has(type)) return {};
      const present = years(
        sources,
        (model) => model.types.get(type)?.has(field) ?? false,
        hasBy135(sources, type, field),
      );
      return present.length === 0 || isOnEveryKind(field) ? {} : span(present, typeYears(type));
    },
  };
}

/** The indexes of the versions that have it. `by135` only counts beside a neighbour: it merges what is long gone. */
function years(sources: Sources, has: (model: VersionModel) => boolean, by135: boolean): number[] {
  const present = sources.older.flatMap((model, index) => (has(model) ? [index] : []));
  const inNewest = has(sources.newest);
  if (by135 && (inNewest || present.at(-1) === LAST - 2)) present.push(LAST - 1);
  if (inNewest) present.push(LAST);
  return present;
}

function hasBy135(sources: Sources, type: string, field: string): boolean {
  const known = sources.by135.get(shortName(type));
  return known?.has(field) || known?.has(field.replaceAll('-', '_')) || false;
}

function span(present: number[], within: number[]): Span {
  const [first, last] = [Math.min(...present), Math.max(...present)];
  return {
    ...(first > Math.min(...within) && { since: KUBERNETES_VERSIONS[first] as string }),
    ...(last < Math.max(...within) && { until: KUBERNETES_VERSIONS[last] as string }),
  };
}

/** The older packages hold these on no kind's type. */
function isOnEveryKind(field: string): boolean {
  return ['apiVersion', 'kind', 'metadata', 'status'].includes(field);
}

/** Types of one version and name in two groups: the older packages keep only one of each pair. */
function overwrittenTypes(sources: Sources): Set<string> {
  const byName = new Map<string, Set<string>>();
  for (const model of [...sources.older, sources.newest]) {
    for (const type of model.types.keys()) {
      const name = type.split('.').slice(-2).join('.');
      byName.set(name, (byName.get(name) ?? new Set()).add(type));
    }
  }
  return new Set([...byName.values()].filter((types) => types.size > 1).flatMap((types) => [...types]));
}

/** Types that no manifest reaches but through a `status`: only the newest version tells them. */
export function statusOnlyTypes(sources: Sources): Set<string> {
  const { types, kinds } = sources.newest;
  const reached = new Set<string>();
  const reach = (type: string): void => {
    if (reached.has(type)) return;
    reached.add(type);
    for (const [field, { facts }] of types.get(type) ?? []) if (facts.ref && field !== 'status') reach(facts.ref);
  };
  for (const type of kinds.values()) reach(type);
  return new Set([...types.keys()].filter((type) => !reached.has(type)));
}
