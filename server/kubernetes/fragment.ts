import { asList, asObject, type ObjectValue, type Value } from '../syntax/value.ts';

/** Keys that only the strategic merge patch of kubectl and kustomize has. */
const DIRECTIVE = /^\$(?:patch$|retainKeys$|setElementOrder\/|deleteFromPrimitiveList\/)/;

/**
 * Whether an object is meant to be laid over another one, as the patches of kustomize are: it cannot be applied as it stands,
 * and nobody means to. What it leaves out is no mistake.
 */
export function isFragment(kind: string, value: ObjectValue): boolean {
  return lacksIdentity(kind, asObject(value.spec)) || hasDirective(value);
}

/** A workload that was forgotten nothing but its selector still has labels on its template. */
function lacksIdentity(kind: string, spec: ObjectValue | undefined): boolean {
  if (!spec) return false;
  switch (kind) {
    case 'DaemonSet':
    case 'Deployment':
    case 'ReplicaSet':
    case 'StatefulSet':
      return spec.selector === undefined && asObject(asObject(spec.template)?.metadata)?.labels === undefined;
    case 'Job':
      return spec.template === undefined;
    case 'CronJob':
      return spec.schedule === undefined && asObject(asObject(spec.jobTemplate)?.spec)?.template === undefined;
    case 'HorizontalPodAutoscaler':
      return spec.scaleTargetRef === undefined;
    default:
      return false;
  }
}

function hasDirective(value: Value): boolean {
  const list = asList(value);
  if (list) return list.some(hasDirective);
  const object = asObject(value);
  if (!object) return false;
  return Object.entries(object).some(([key, member]) => DIRECTIVE.test(key) || hasDirective(member));
}
