import type { FieldFacts } from '../../server/schema/facts.ts';

/** One Kubernetes version as one package describes it. */
export interface VersionModel {
  /** By full name: `io.k8s.api.core.v1.PodSpec`. */
  readonly types: Map<string, TypeModel>;
  /** `apps/v1/Deployment` → full type name. */
  readonly kinds: Map<string, string>;
}

export type TypeModel = Map<string, FieldModel>;

export interface FieldModel {
  readonly facts: FieldFacts;
  readonly required: boolean;
}

/** `io.k8s.api.core.v1.PodSpec` → `core.v1.PodSpec`: unique, and what packages without full names can tell. */
export function shortName(fullName: string): string {
  return fullName.split('.').slice(-3).join('.');
}

const API_GROUPS: Record<string, string> = {
  core: '',
  apps: 'apps',
  autoscaling: 'autoscaling',
  batch: 'batch',
  policy: 'policy',
  rbac: 'rbac.authorization.k8s.io',
  flowcontrol: 'flowcontrol.apiserver.k8s.io',
  apiserverinternal: 'internal.apiserver.k8s.io',
};

/** `io.k8s.api.apps.v1.Deployment` → `apps/v1/Deployment`; undefined for what belongs to no API group. */
export function kindOf(fullName: string): string | undefined {
  const [group, version, kind] = fullName.split('.').slice(-3) as [string, string, string];
  if (group === 'meta') return undefined;
  const apiGroup = API_GROUPS[group] ?? `${group}.k8s.io`;
  return `${apiGroup && `${apiGroup}/`}${version}/${kind}`;
}

const PACKAGES: Record<string, string> = {
  meta: 'io.k8s.apimachinery.pkg.apis',
  apiextensions: 'io.k8s.apiextensions-apiserver.pkg.apis',
  apiregistration: 'io.k8s.kube-aggregator.pkg.apis',
};

/** `core`, `v1`, `PodSpec` → `io.k8s.api.core.v1.PodSpec` */
export function fullName(group: string, version: string, name: string): string {
  return `${PACKAGES[group] ?? 'io.k8s.api'}.${group}.${version}.${name}`;
}
