import { asString } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { RemoteValue } from '../../model.ts';
import { objectsOf } from '../network/object-head.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';

/** The service of AWS behind a reference to a store (`secretStoreRef`); undefined for all others, with a note. */
export type FindService = (ref: Cursor, namespace: string) => RemoteValue['service'] | undefined;

/** Finds the stores that ExternalSecrets name, and says what becomes of them. */
export function secretStoresOf(objects: readonly ObjectAt[], group: string): FindService {
  const stores = [...objectsOf(objects, group, 'SecretStore'), ...objectsOf(objects, group, 'ClusterSecretStore')];
  for (const { at } of stores) {
    if (serviceOf(at)) {
      at.note(
        'approximate',
        'ECS reads secrets with the execution role of the task, in its own account and Region: let that role read them.',
      );
    } else {
      at.note(
        'needs-decision',
        'Its values are kept outside of AWS: store those that containers use in AWS Secrets Manager.',
      );
    }
  }
  return (ref, namespace) => {
    const kind = asString(ref.field('kind').value) ?? 'SecretStore';
    const name = ref.field('name').value;
    const store = stores.find(
      ({ resource, at }) =>
        resource.kind === kind &&
        resource.name === name &&
        (kind === 'ClusterSecretStore' || namespaceOf(at) === namespace),
    );
    if (!store) {
      ref.note(
        'needs-decision',
        `${kind} ${String(name)} is not among the inputs, so nobody knows where the values are. Add it and convert again.`,
      );
    }
    return store && serviceOf(store.at);
  };
}

function serviceOf(at: Cursor): RemoteValue['service'] | undefined {
  const aws = at.field('spec').field('provider').field('aws');
  if (!aws.isObject()) return undefined;
  return aws.field('service').value === 'ParameterStore' ? 'parameter-store' : 'secrets-manager';
}
