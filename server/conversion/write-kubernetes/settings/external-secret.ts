import { commented, type Draft, type DraftObject, orNothing } from '../../draft.ts';
import type { Reference, RemoteValue } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';
import { API_VERSION, secretStore } from './secret-store.ts';
import { storeOf } from './store.ts';

/** A reference of which it is known where the value lies. */
export type RemoteReference = Reference & { readonly remote: RemoteValue };

const OPERATOR = 'The External Secrets Operator copies it into a Secret of the cluster: install it.';

interface Entry {
  readonly name: Traced<string>;
  readonly key: Traced<string>;
}

/**
 * The entry of a Secret that the External Secrets Operator fills with a value of AWS. One ExternalSecret for each secret.
 * https://external-secrets.io/latest/api/externalsecret/
 */
export function externalSecret(reference: RemoteReference, plan: Plan, desk: Desk): Entry {
  const { store, key, remote } = reference;
  const identity = [remote.id, remote.property, remote.stage, remote.version]
    .map((part) => part?.value ?? '')
    .join(' ');
  const { name, keyOf } = storeOf('Secret', store, plan, desk, remote.service);
  desk.say(remote.version, 'exact', 'The current version is meant.');
  const entry = keyOf(key?.value ?? 'value', identity);
  const data = desk.shared(`ExternalSecret ${plan.namespace?.value ?? ''} ${name}`, () => {
    const list: Draft[] = [];
    desk.put(writeExternalSecret(name, { name }, secretStore(remote, plan, desk), list, plan));
    return list;
  });
  desk.shared(`ExternalSecret ${plan.namespace?.value ?? ''} ${name} ${entry}`, () =>
    data.push({ secretKey: entry, remoteRef: writeRemote(remote) }),
  );
  return {
    name: noted(derived(name, store), 'approximate', OPERATOR),
    key: key ? derived(entry, key) : traced(entry),
  };
}

/** An ExternalSecret with the entries it fetches. `data` may still grow. */
export function writeExternalSecret(
  name: string,
  target: DraftObject,
  store: string,
  data: readonly Draft[],
  { namespace }: Plan,
): DraftObject {
  return commented(`The External Secrets Operator makes the Secret ${name} of it`, {
    apiVersion: API_VERSION,
    kind: 'ExternalSecret',
    metadata: { name, namespace: namespace?.value },
    spec: {
      refreshInterval: '1h',
      secretStoreRef: { kind: 'SecretStore', name: store },
      target,
      data,
    },
  });
}

/** Where the operator finds the value: a version of Secrets Manager is a stage or `uuid/ID`, one of the Parameter Store a number. */
export function writeRemote({ service, id, property, stage, version }: RemoteValue, entry?: string): DraftObject {
  const prefix = service === 'secrets-manager' ? 'uuid/' : '';
  const exact = version && version.value !== '' ? derived(`${prefix}${version.value}`, version, stage) : stage;
  return orNothing({ key: id, property: entry ?? property, version: exact }) ?? {};
}
