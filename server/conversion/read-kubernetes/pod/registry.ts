import type { Cursor } from '../../cursor.ts';
import type { Reference } from '../../model.ts';
import { noted } from '../../trace.ts';
import type { PodAt } from '../inventory.ts';
import { serviceAccountOf } from './identity.ts';

/** `111122223333.dkr.ecr.eu-west-1.amazonaws.com/…`, `public.ecr.aws/…` */
const ECR = /^\d+\.dkr[.-]ecr[.-][^/]+\/|^public\.ecr\.aws\//;

const SPLIT =
  'ECS takes the login from Secrets Manager, as JSON with `username` and `password` for one registry: create that secret.';

/** The login for the registry of each container's image, by the container's place. */
export type Logins = ReadonlyMap<Cursor, Reference>;

/**
 * Who pulls the images: the first of the pod's secrets, else of its account's. Images of ECR need none. Which registry a
 * secret is for stands in the secret itself, which is not read.
 * https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/
 */
export function registryLogins(pod: PodAt, containers: readonly Cursor[]): Logins {
  const own = pod.spec.field('imagePullSecrets').objects();
  const secrets = own.length > 0 ? own : (serviceAccountOf(pod)?.at.field('imagePullSecrets').objects() ?? []);
  const [first, ...others] = secrets.map((secret) => secret.field('name'));
  const store = first?.string();
  if (!first || !store) return new Map();
  const needy = containers.filter((container) => !ECR.test(String(container.field('image').value)));
  if (needy.length === 0) {
    for (const name of [first, ...others]) {
      name.note('exact', 'All images come from Amazon ECR: the execution role pulls them.');
    }
    return new Map();
  }
  for (const name of others) {
    const message = `A container has one login, and that is \`${store.value}\`. Write this one into the containers whose images need it.`;
    name.note('needs-decision', message);
  }
  return new Map(needy.map((container) => [container, { store: noted(store, 'needs-decision', SPLIT) }]));
}
