import type { Problem } from '../problem.ts';
import { lastStep } from '../syntax/pointer.ts';
import { asList, asObject, type ObjectValue, type Value } from '../syntax/value.ts';

/** Keys that only the strategic merge patch of kubectl and kustomize has. */
const DIRECTIVE = /^\$(?:patch$|retainKeys$|setElementOrder\/|deleteFromPrimitiveList\/)/;

const WORKLOADS: ReadonlySet<string> = new Set(['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet']);

/** What the files around an object say of its file: a kustomization lays it over others, or takes it as it is. */
export type Standing = 'patch' | 'whole' | undefined;

/**
 * Whether an object is meant to be laid over another one, as the patches of kustomize are: it cannot be applied as it stands,
 * and nobody means to. What it leaves out is no mistake. Where no kustomization says so, its content may.
 */
export function isFragment(kind: string, value: ObjectValue, standing?: Standing): boolean {
  if (standing === 'patch' || hasDirective(value)) return true;
  return standing === undefined && lacksIdentity(kind, asObject(value.spec));
}

/** Whether a structural problem is none in a patch: it leaves out what its target has, and may hold directives. */
export function isAboutTheRest({ rule, pointer }: Problem): boolean {
  if (rule === 'kubernetes/missing-field') return true;
  return rule === 'kubernetes/unknown-field' && DIRECTIVE.test(lastStep(pointer) ?? '');
}

/** A workload that was forgotten nothing but its selector still has labels on its template. */
function lacksIdentity(kind: string, spec: ObjectValue | undefined): boolean {
  if (!spec || !WORKLOADS.has(kind)) return false;
  return spec.selector === undefined && asObject(asObject(spec.template)?.metadata)?.labels === undefined;
}

function hasDirective(value: Value): boolean {
  const list = asList(value);
  if (list) return list.some(hasDirective);
  const object = asObject(value);
  if (!object) return false;
  return Object.entries(object).some(([key, member]) => DIRECTIVE.test(key) || hasDirective(member));
}
