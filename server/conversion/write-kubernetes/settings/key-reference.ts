import type { Draft } from '../../draft.ts';
import type { Reference, Setting } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';
import { externalSecret, type RemoteReference } from './external-secret.ts';
import { storeOf } from './store.ts';

/** An entry of a Secret or ConfigMap. */
export interface KeyReference {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: Draft;
  readonly key: Draft;
}

/** The entry a setting is taken from. Where AWS has the value, an ExternalSecret fetches it. */
export function keyReference(
  { kind, reference }: Exclude<Setting, { kind: 'value' }>,
  plan: Plan,
  desk: Desk,
): KeyReference {
  if (isRemote(reference) && desk.decided.secrets === 'external-secrets') {
    const { name, key } = externalSecret(reference, plan, desk);
    return { kind: 'Secret', name, key };
  }
  const own = kind === 'secret' ? 'Secret' : 'ConfigMap';
  const { store, key } = reference;
  const { name, keyOf } = storeOf(own, store, plan, desk);
  const entry = key ? keyOf(key.value) : keyOf('value');
  const from = reference.remote?.id.value ?? store.value;
  const how =
    own === 'Secret'
      ? `Create the Secret \`${name}\` with the key \`${entry}\`; the External Secrets Operator can fill it from \`${store.value}\`.`
      : `Create the ConfigMap \`${name}\` with the key \`${entry}\`, from \`${from}\`.`;
  const parts = partsOf(reference);
  return {
    kind: own,
    name: noted(derived(name, store, ...parts), 'needs-decision', how),
    key: key ? derived(entry, key) : entry,
  };
}

function isRemote(reference: Reference): reference is RemoteReference {
  return reference.remote !== undefined;
}

/** What says where the value lies remotely. */
function partsOf({ remote }: Reference): (Traced<unknown> | undefined)[] {
  return [remote?.id, remote?.property, remote?.stage, remote?.version];
}
