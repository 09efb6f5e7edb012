import { asList, asNumber, asObject, type ObjectValue, type Value } from '../../syntax/value.ts';
import { holdsUnknown } from '../expansion.ts';
import { replaced, type Translate, taken, without } from '../translated.ts';
import { onFargate } from './task.ts';

const NO_NEW_PRIVILEGES = 'no-new-privileges';

/** `securityContext` of a container → `user`, `privileged`, `readonlyRootFilesystem`, capabilities and security options. */
export const securityContext: Translate = (owner, around) => {
  const context = asObject(owner.securityContext ?? null);
  if (!context) return { reason: 'It is no object.' };
  if (holdsUnknown(context)) return { reason: 'What it says is only known at deployment.' };
  const untold = Object.keys(context).find((field) => !KNOWN.includes(field));
  if (untold !== undefined) return { reason: `\`${untold}\` has no place in a container definition.` };
  const profile = asObject(context.seccompProfile)?.type;
  if (context.seccompProfile !== undefined && profile !== 'RuntimeDefault') {
    return { reason: 'ECS knows no seccomp profile but the default one.' };
  }
  const noGain = context.allowPrivilegeEscalation === false;
  const options =
    noGain && !onFargate(around) ? [...(asList(owner.dockerSecurityOptions) ?? []), NO_NEW_PRIVILEGES] : undefined;
  const members = {
    user: userOf(context),
    privileged: context.privileged,
    readonlyRootFilesystem: context.readOnlyRootFilesystem,
  };
  const clash = Object.entries(members).filter(([name, value]) => value !== undefined && owner[name] !== undefined);
  if (clash.length > 0) return taken(...clash.map(([name]) => name));
  if (members.user === null) return { reason: '`runAsGroup` needs `runAsUser`: ECS takes a group behind a user only.' };
  const parameters = asObject(owner.linuxParameters ?? {});
  if (context.capabilities !== undefined && parameters?.capabilities !== undefined) return taken('capabilities');
  const linuxParameters = context.capabilities && { ...parameters, capabilities: capabilitiesOf(context.capabilities) };
  const notes = [
    ...(context.runAsNonRoot === undefined ? [] : ['ECS does not check `runAsNonRoot`: it is left out.']),
    ...(noGain && !options ? ['Fargate takes no `no-new-privileges`: `allowPrivilegeEscalation` is left out.'] : []),
  ];
  return {
    owner: {
      ...replaced(owner, 'securityContext', {
        ...members,
        ...(linuxParameters && { linuxParameters }),
        ...(options && { dockerSecurityOptions: options }),
      }),
    },
    notes,
    ...(notes.length === 0 && { exact: true }),
  };
};

/** The user and group of a pod → `user` of each container that has none. */
export const podSecurityContext: Translate = (owner) => {
  const context = asObject(owner.securityContext ?? null);
  const untold = Object.keys(context ?? {}).find(
    (field) => !['runAsUser', 'runAsGroup', 'runAsNonRoot'].includes(field),
  );
  const containers = asList(owner.containerDefinitions);
  if (!context || untold !== undefined) return { reason: `\`${untold}\` has no place in a task definition.` };
  const user = userOf(context);
  if (!containers || typeof user !== 'string') return { reason: 'Write `user` in each container definition.' };
  return {
    owner: {
      ...without(owner, 'securityContext'),
      containerDefinitions: containers.map((item) => {
        const container = asObject(item);
        return container && container.user === undefined ? { ...container, user } : item;
      }),
    },
    notes: context.runAsNonRoot === undefined ? [] : ['ECS does not check `runAsNonRoot`: it is left out.'],
    becomes: '`user` of each container',
  };
};

const KNOWN = [
  'allowPrivilegeEscalation',
  'capabilities',
  'privileged',
  'readOnlyRootFilesystem',
  'runAsGroup',
  'runAsNonRoot',
  'runAsUser',
  'seccompProfile',
];

/** `1000:1000`; null for a group without a user. */
function userOf({ runAsUser, runAsGroup }: ObjectValue): string | null | undefined {
  const [user, group] = [asNumber(runAsUser), asNumber(runAsGroup)];
  if (user === undefined) return group === undefined ? undefined : null;
  return group === undefined ? String(user) : `${user}:${group}`;
}

function capabilitiesOf(value: Value): ObjectValue {
  const { add, drop } = asObject(value) ?? {};
  return { ...(add !== undefined && { add }), ...(drop !== undefined && { drop }) };
}
