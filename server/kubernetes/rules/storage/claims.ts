import type { RuleNode } from '../../../rule.ts';
import type { ObjectValue } from '../../../syntax/value.ts';
import { objectOrEmpty } from '../../checks.ts';
import { isSet } from '../../fields.ts';
import { type KubernetesScope, since } from '../../scope.ts';

/** Where claims stand: as objects, in StatefulSets, and in the ephemeral volumes of pods. */
export const CLAIM_TYPES = ['core.v1.PersistentVolumeClaim', 'core.v1.PersistentVolumeClaimTemplate'];

/** The spec of a claim, as far as the server checks it: undefined where it does not, or where nobody can know. */
export function claimSpec({ value, type, parent, scope }: RuleNode<KubernetesScope>): ObjectValue | undefined {
  // Before 1.36, servers do not look into the claims of a StatefulSet.
  if (parent?.type === 'apps.v1.StatefulSetSpec' && !since(scope, '1.36')) return undefined;
  if (type === 'core.v1.PersistentVolumeClaimTemplate' && !isSet(value.spec)) return undefined;
  return objectOrEmpty(value.spec);
}
