import { type Draft, someOf } from '../../draft.ts';
import type { Container, Reference, Workload } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';
import { type RemoteReference, writeExternalSecret, writeRemote } from './external-secret.ts';
import { secretStore } from './secret-store.ts';
import { storeOf } from './store.ts';

const DOCKER_HUB = 'https://index.docker.io/v1/';
const WHOLE = 'A login is the user name and the password of the secret, as it is now.';
const OPERATOR = 'The External Secrets Operator makes a Secret for the registry of it: install it.';

/** The Secrets with the passwords of registries, each once. */
export function writeRegistryLogins({ containers }: Workload, plan: Plan, desk: Desk): readonly Draft[] | undefined {
  const names = new Map<string, Traced<string>>();
  for (const container of containers) {
    const { registryLogin } = container;
    if (!registryLogin) continue;
    const name = writeLogin(container, registryLogin, plan, desk);
    const known = names.get(name.value);
    names.set(name.value, known ? derived(name.value, known, name) : name);
  }
  return someOf([...names.values()].map((name) => ({ name })));
}

function writeLogin(container: Container, login: Reference, plan: Plan, desk: Desk): Traced<string> {
  const registry = registryOf(container.image?.value ?? '');
  const { store, remote } = login;
  const { key, remote: place } = login;
  for (const part of [key, place?.property, place?.stage, place?.version]) desk.say(part, 'exact', WHOLE);
  const { name } = storeOf('Secret', store, plan, desk, `login to ${registry}`);
  if (!remote || desk.decided.secrets !== 'external-secrets') {
    const how = `Create it: kubectl create secret docker-registry ${name} --docker-server=${registry} with --docker-username and --docker-password from \`${store.value}\`.`;
    return noted(derived(name, store, remote?.id), 'needs-decision', how);
  }
  desk.shared(`login ${plan.namespace?.value ?? ''} ${name}`, () => {
    const target = {
      name,
      template: { type: 'kubernetes.io/dockerconfigjson', data: { '.dockerconfigjson': templateFor(registry) } },
    };
    const data = ['username', 'password'].map((entry) => ({ secretKey: entry, remoteRef: remoteEntry(login, entry) }));
    desk.put(writeExternalSecret(name, target, secretStore(remote, plan, desk), data, plan));
    return name;
  });
  return noted(derived(name, store, remote.id), 'approximate', OPERATOR);
}

function remoteEntry(login: Reference, entry: string): Draft {
  return writeRemote((login as RemoteReference).remote, entry);
}

/** `ghcr.io/shop/web:1` → `ghcr.io`; a name without a host is on Docker Hub. */
function registryOf(image: string): string {
  const [host = '', ...rest] = image.split('/');
  return rest.length > 0 && /[.:]|^localhost$/.test(host) && host !== 'docker.io' ? host : DOCKER_HUB;
}

/** The operator fills the braces when it makes the Secret. https://external-secrets.io/latest/guides/templating/ */
function templateFor(registry: string): string {
  const login = '"username":"{{ .username }}","password":"{{ .password }}"';
  const both = '"auth":"{{ printf "%s:%s" .username .password | b64enc }}"';
  return `{"auths":{${JSON.stringify(registry)}:{${login},${both}}}}`;
}
