import type { RuleNode } from '../../../rule.ts';
import { asObject, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { itemsOf } from '../../fields.ts';
import type { KubernetesScope } from '../../scope.ts';

/** A claim that a StatefulSet makes for each pod counts as a volume of this kind. */
const CLAIM: ObjectValue = { persistentVolumeClaim: {} };

/**
 * The volumes that the containers of a pod spec can mount, by name. In a StatefulSet, its claim templates are among them.
 * Undefined when an unknown value stands in the way of knowing them all.
 */
export function volumesOf(spec: RuleNode<KubernetesScope>): ReadonlyMap<string, ObjectValue> | undefined {
  const volumes = new Map<string, ObjectValue>();
  for (const item of itemsOf(spec.value.volumes) ?? [undefined]) {
    const volume = asObject(item);
    // An item that is null has no name; anything else that is no object cannot be known.
    if (!volume && item !== null) return undefined;
    if (isUnknown(volume?.name)) return undefined;
    const name = asString(volume?.name);
    if (volume && name) volumes.set(name, volume);
  }
  if (spec.scope.kind !== 'StatefulSet') return volumes;
  for (const item of itemsOf(asObject(spec.scope.object.spec)?.volumeClaimTemplates) ?? [undefined]) {
    const metadata = asObject(asObject(item)?.metadata);
    if (!metadata || isUnknown(metadata.name)) return undefined;
    const name = asString(metadata.name);
    if (name) volumes.set(name, CLAIM);
  }
  return volumes;
}
