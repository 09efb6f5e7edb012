import { asObject, type ObjectValue } from '../../syntax/value.ts';
import { type Draft, insert, remove } from './draft.ts';

/**
 * Deployment, ReplicaSet, DaemonSet and StatefulSet of extensions/v1beta1, apps/v1beta1 and apps/v1beta2: the selector was the
 * labels of the template where none was written, and a few fields are gone.
 */
export function workload(object: ObjectValue, draft: Draft): void {
  const spec = asObject(object.spec);
  if (!spec) return;
  if (spec.selector === undefined || spec.selector === null) {
    const labels = asObject(asObject(asObject(spec.template)?.metadata)?.labels);
    if (labels) insert(draft, '/spec', { selector: { matchLabels: labels } });
    else draft.certain = false;
  }
  // It asked for a rollback, once.
  if (Object.hasOwn(spec, 'rollbackTo')) draft.certain = false;
  remove(draft, spec, '/spec', ['rollbackTo', 'templateGeneration']);
  if (object.kind !== 'DaemonSet' && object.kind !== 'StatefulSet') return;
  // Pods used to be replaced only when somebody deleted them; apps/v1 replaces them itself.
  const isOnDelete = object.apiVersion !== 'apps/v1beta2' && !asObject(spec.updateStrategy)?.type;
  if (isOnDelete) draft.certain = false;
}
