import { dnsLabel, uniqueNames } from '../../names.ts';
import type { Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';

/** The name that the Secret or ConfigMap for a store gets, and the keys in it, each store apart from the others. */
export function storeOf(
  kind: string,
  store: Traced<string>,
  { namespace }: Plan,
  desk: Desk,
  service = '',
): { readonly name: string; readonly keyOf: (wanted: string, identity?: string) => string } {
  return desk.shared(`${kind} ${namespace?.value ?? ''} ${service} ${store.value}`, () => {
    const name = desk.name(kind, namespace?.value, dnsLabel(store.value));
    const unique = uniqueNames(253);
    const keys = new Map<string, string>();
    const keyOf = (wanted: string, identity = wanted): string => {
      const key = keys.get(identity) ?? unique(legalKey(wanted));
      keys.set(identity, key);
      return key;
    };
    return { name, keyOf };
  });
}

/** https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data */
function legalKey(wanted: string): string {
  const legal = wanted
    .replace(/[^-._a-zA-Z0-9]/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 253);
  return legal === '' ? 'value' : legal;
}
