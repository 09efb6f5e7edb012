import type { Cursor } from '../cursor.ts';
import type { RemoteValue } from '../model.ts';
import type { ObjectAt } from './objects.ts';
import { configMapsOf } from './stores/config-maps.ts';
import { externalSecretsOf } from './stores/external-secrets.ts';
import { type MountedSecret, providerClassesOf } from './stores/provider-classes.ts';
import type { SecretMaker } from './stores/secret-maker.ts';
import { sealedSecretsOf, secretsOf } from './stores/secrets.ts';

export type { MountedSecret };

/** The ConfigMaps and Secrets among the inputs, by namespace and name. Undefined for those that are not there. */
export interface Stores {
  configMap(namespace: string, name: string): Cursor | undefined;
  /** The keys of a Secret: its values are never read. Undefined also where only the cluster knows them. */
  secretKeys(namespace: string, name: string): readonly string[] | undefined;
  /** Where the value of an entry of a Secret comes from, for Secrets that an operator fills from AWS. */
  remote(namespace: string, name: string, key: string): RemoteValue | undefined;
  /** The files that the Secrets Store driver mounts for a SecretProviderClass. */
  mounted(namespace: string, className: string): readonly MountedSecret[] | undefined;
}

/** Finds the stores, and says what becomes of those that are used, and that the others are not. */
export function storesOf(objects: readonly ObjectAt[]): Stores {
  const configMaps = configMapsOf(objects);
  const classes = providerClassesOf(objects);
  const makers: readonly SecretMaker[] = [
    ...externalSecretsOf(objects),
    ...classes.makers,
    ...sealedSecretsOf(objects),
    ...secretsOf(objects),
  ];
  const find = (namespace: string, name: string): SecretMaker[] => {
    const found = makers.filter((maker) => maker.namespace === namespace && maker.name === name);
    for (const maker of found) maker.use();
    return found;
  };
  return {
    configMap: configMaps,
    secretKeys: (namespace, name) => {
      const keys = find(namespace, name).flatMap((maker) => (maker.keys ? [maker.keys] : []));
      return keys.length > 0 ? [...new Set(keys.flat())] : undefined;
    },
    remote: (namespace, name, key) =>
      find(namespace, name)
        .map((maker) => maker.remote(key))
        .find((remote) => remote !== undefined),
    mounted: classes.mounted,
  };
}
