import { asList, asObject, asString, type ObjectValue, type Value } from '../../syntax/value.ts';
import { replaced, type Translate, type Translated, taken, without } from '../translated.ts';

/** Adds members to `securityContext`, in the place of a word; taken where one is there already. */
function withContext(owner: ObjectValue, word: string, members: ObjectValue): Translated {
  const context = asObject(owner.securityContext ?? {});
  const clash = Object.keys(members).filter((name) => context?.[name] !== undefined);
  if (!context || clash.length > 0) return taken(...(context ? clash : ['securityContext']));
  const changed = { ...context, ...members };
  const becomes = Object.keys(members)
    .map((name) => `\`securityContext.${name}\``)
    .join(' and ');
  const exact = true;
  if (owner.securityContext === undefined) {
    return { owner: replaced(owner, word, { securityContext: changed }), becomes, exact };
  }
  return { owner: { ...without(owner, word), securityContext: changed }, becomes, exact };
}

const same =
  (word: string, name: string): Translate =>
  (owner) =>
    withContext(owner, word, { [name]: owner[word] ?? null });

export const privileged = same('privileged', 'privileged');
export const readonlyRootFilesystem = same('readonlyRootFilesystem', 'readOnlyRootFilesystem');

/** `1000:1000` → `runAsUser` and `runAsGroup`. The node that starts a container knows numbers only. */
export const user: Translate = (owner) => {
  const text = typeof owner.user === 'number' ? String(owner.user) : (asString(owner.user) ?? '');
  const [, id, group] = /^(\d{1,9})(?::(\d{1,9}))?$/.exec(text === 'root' ? '0' : text) ?? [];
  if (id === undefined) return { reason: 'Kubernetes takes numbers: look the user up in the image.' };
  return withContext(owner, 'user', {
    runAsUser: Number(id),
    ...(group !== undefined && { runAsGroup: Number(group) }),
  });
};

/** `linuxParameters` that hold nothing but capabilities. */
export const capabilities: Translate = (owner) => {
  const parameters = asObject(owner.linuxParameters ?? null);
  const untold = Object.keys(parameters ?? {}).find((name) => name !== 'capabilities');
  if (untold !== undefined) return { reason: `\`${untold}\` has no place in a container of Kubernetes.` };
  if (!parameters?.capabilities) return { reason: 'It holds no capabilities.' };
  return withContext(owner, 'linuxParameters', { capabilities: parameters.capabilities });
};

export const dockerSecurityOptions: Translate = (owner) => {
  const options: readonly Value[] = asList(owner.dockerSecurityOptions) ?? [];
  if (options.length !== 1 || !/^no-new-privileges(?::true)?$/.test(asString(options[0]) ?? '')) {
    return { reason: 'Only `no-new-privileges` is a field there: `allowPrivilegeEscalation: false`.' };
  }
  return withContext(owner, 'dockerSecurityOptions', { allowPrivilegeEscalation: false });
};
