import type { RootFacts } from '../schema/facts.ts';
import { isServed } from '../schema/version.ts';
import { kubernetesFacts } from './facts.ts';
import { REMOVED_APIS, type RemovedApi } from './removed-apis.ts';

const { roots } = kubernetesFacts;
const apiVersions = new Set(Object.keys(roots).map((root) => root.slice(0, root.lastIndexOf('/'))));
const groups = new Set([...apiVersions, ...REMOVED_APIS.map(({ apiVersion }) => apiVersion)].map(groupOf));
const kinds = new Map<string, string[]>();
for (const root of Object.keys(roots)) {
  const at = root.lastIndexOf('/');
  kinds.set(root.slice(at + 1), [...(kinds.get(root.slice(at + 1)) ?? []), root.slice(0, at)]);
}

/** The facts of a kind in one apiVersion, of any Kubernetes version. */
export function rootOf(apiVersion: string, kind: string): RootFacts | undefined {
  const root = `${apiVersion}/${kind}`;
  return Object.hasOwn(roots, root) ? roots[root] : undefined;
}

/** `apps/v1` → `apps`; the core group is empty. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** Whether the API server itself serves, or served, a group. Anything else may be a custom resource. */
export function isBuiltInGroup(group: string): boolean {
  return groups.has(group);
}

export function builtInGroups(): readonly string[] {
  return [...groups];
}

export function isBuiltInKind(kind: string): boolean {
  return kinds.has(kind);
}

export function builtInKinds(): readonly string[] {
  return [...kinds.keys()];
}

/** Whether any version of Kubernetes we know serves this apiVersion. */
export function isServedVersion(apiVersion: string): boolean {
  return apiVersions.has(apiVersion);
}

/** Where a Kubernetes version serves a kind, stable apiVersions first. */
export function servedVersions(kind: string, version: string): string[] {
  return (kinds.get(kind) ?? [])
    .filter((apiVersion) => {
      const root = rootOf(apiVersion, kind);
      return root !== undefined && isServed(root, version);
    })
    .sort((a, b) => stability(b) - stability(a));
}

/** The more stable apiVersion of the same group in which a Kubernetes version serves a kind; undefined where there is none. */
export function successorOf(apiVersion: string, kind: string, version: string): string | undefined {
  return servedVersions(kind, version).find(
    (other) => groupOf(other) === groupOf(apiVersion) && stability(other) > stability(apiVersion),
  );
}

/** The entry about a kind in the table of removed ones. */
export function removedApi(apiVersion: string, kind: string): RemovedApi | undefined {
  return REMOVED_APIS.find((api) => api.apiVersion === apiVersion && api.kinds.includes(kind));
}

/** Stable before beta before alpha, newer before older. */
function stability(apiVersion: string): number {
  const [, major, level, minor] = apiVersion.match(/v(\d+)(alpha|beta)?(\d*)$/) ?? [];
  const levels: Readonly<Record<string, number>> = { alpha: 0, beta: 1 };
  return (level === undefined ? 2 : (levels[level] ?? 0)) * 1e6 + Number(major) * 1e3 + Number(minor);
}
