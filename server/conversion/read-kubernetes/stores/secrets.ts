import { asString } from '../../../syntax/value.ts';
import { noteHead, objectsOf } from '../network/object-head.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';
import type { SecretMaker } from './secret-maker.ts';

/** Where a Secret keeps its values. */
const PARTS = ['data', 'stringData'] as const;

const TYPES: Readonly<Record<string, string>> = {
  'kubernetes.io/tls': 'A certificate for a load balancer belongs in ACM: import it there.',
  'kubernetes.io/dockerconfigjson':
    'Logins of an image registry are a secret with `username` and `password` for each registry.',
  'kubernetes.io/dockercfg':
    'Logins of an image registry are a secret with `username` and `password` for each registry.',
  'kubernetes.io/service-account-token': 'A token for the API of Kubernetes has no use on ECS.',
  'bootstrap.kubernetes.io/token': 'A token that lets machines join a cluster has no use on ECS.',
};

/** The Secrets of the input. */
export function secretsOf(objects: readonly ObjectAt[]): SecretMaker[] {
  return objectsOf(objects, '', 'Secret').map((object) => {
    const { at, resource } = object;
    at.note('dropped', 'No workload among the inputs uses this Secret.');
    noteValues(object);
    return {
      namespace: namespaceOf(at),
      name: resource.name ?? '',
      keys: PARTS.flatMap((part) =>
        at
          .field(part)
          .entries()
          .map(({ key }) => key),
      ),
      remote: () => undefined,
      use: () => noteUsed(object),
    };
  });
}

function noteUsed(object: ObjectAt): void {
  const { at } = object;
  const message = 'A Secret becomes a secret in AWS Secrets Manager, which you fill; the containers refer to it.';
  noteHead(object, 'approximate', message);
  at.field('metadata').field('name').note('approximate', message);
  at.field('immutable').note('dropped', 'Secrets in AWS Secrets Manager can always be changed.');
  const type = asString(at.field('type').value);
  const known = type !== undefined && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  at.field('type').note(known ? 'dropped' : 'exact', known ?? 'AWS Secrets Manager has one type for all secrets.');
  noteValues(object);
}

function noteValues({ at }: ObjectAt): void {
  for (const part of PARTS) {
    at.field(part).note('dropped', 'The value of a Secret is never written anywhere: store it in AWS Secrets Manager.');
  }
}

/** Sealed Secrets: their keys can be read, their values by the cluster only. */
export function sealedSecretsOf(objects: readonly ObjectAt[]): SecretMaker[] {
  return objectsOf(objects, 'bitnami.com', 'SealedSecret').map(({ at, resource }) => {
    at.note(
      'dropped',
      'Only the controller in the cluster can open a SealedSecret: store its values in AWS Secrets Manager.',
    );
    return {
      namespace: namespaceOf(at),
      name: asString(at.field('spec').field('template').field('metadata').field('name').value) ?? resource.name ?? '',
      keys: at
        .field('spec')
        .field('encryptedData')
        .entries()
        .map(({ key }) => key),
      remote: () => undefined,
      use: () => undefined,
    };
  });
}
