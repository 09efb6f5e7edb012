import { type Draft, type DraftObject, orNothing, someOf } from '../../draft.ts';
import type { Container } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Say } from '../say.ts';

const HIGHEST_ID = 2 ** 31 - 1;

/** `ContainerUser`, `SHOP\web` */
const WINDOWS_USER = /^(?:[A-Za-z0-9_-]+\\)?[A-Za-z0-9_-]{1,60}$/;
export const NOT_ON_WINDOWS = 'Containers for Windows have no such setting.';

/** The security context of a container, with what the source says and nothing more. */
export function writeSecurity({ security }: Container, isWindows: boolean, say: Say): DraftObject | undefined {
  const { user, group, privileged, readOnlyRoot, addedCapabilities, droppedCapabilities, noNewPrivileges, options } =
    security;
  if (isWindows) return writeWindows(security, say);
  const added = addedCapabilities.map(capability);
  const escalates = privileged?.value === true || added.some(({ value }) => value === 'SYS_ADMIN');
  if (escalates) {
    say(
      noNewPrivileges,
      'dropped',
      'A privileged container can always gain more, and Kubernetes refuses both together.',
    );
  }
  return orNothing({
    runAsUser: userId(user, say),
    runAsGroup: groupId(group, say),
    privileged,
    readOnlyRootFilesystem: readOnlyRoot,
    allowPrivilegeEscalation:
      noNewPrivileges && !escalates ? derived(!noNewPrivileges.value, noNewPrivileges) : undefined,
    capabilities: orNothing({ add: someOf(added), drop: someOf(droppedCapabilities.map(capability)) }),
    ...writeOptions(options, say),
  });
}

function userId(user: Traced<number | string> | undefined, say: Say): Draft | undefined {
  if (!user) return undefined;
  if (typeof user.value === 'number' && isId(user.value)) return derived(user.value, user);
  say(
    user,
    'needs-decision',
    `Kubernetes takes the number of a user only. Without one, the user of the image runs it: set \`runAsUser\` to the number that \`${user.value}\` has there.`,
  );
  return undefined;
}

function groupId(group: Traced<number> | undefined, say: Say): Draft | undefined {
  if (group && isId(group.value)) return group;
  say(group, 'dropped', 'This is no number of a group.');
  return undefined;
}

function isId(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= HIGHEST_ID;
}

function capability(name: Traced<string>): Traced<string> {
  const plain = name.value.toUpperCase().replace(/^CAP_/, '');
  return plain === name.value ? name : derived(plain, name);
}

/** Options of the container engine that Kubernetes has fields for. */
function writeOptions(options: readonly Traced<string>[], say: Say): DraftObject {
  const labels: Record<string, Draft> = {};
  let appArmorProfile: DraftObject | undefined;
  for (const option of options) {
    const [, kind = '', rest = ''] = /^(\w+)[:=](.*)$/.exec(option.value) ?? [];
    const [, part = '', text = ''] = /^(user|role|type|level):(.+)$/.exec(rest) ?? [];
    if (kind === 'apparmor' && rest !== '') appArmorProfile = appArmor(rest, option);
    else if (kind === 'label' && part !== '') labels[part] = derived(text, option);
    else say(option, 'dropped', `Kubernetes has no field for \`${option.value}\`.`);
  }
  for (const option of options) say(option, 'dropped', 'A later option takes its place.');
  return { seLinuxOptions: orNothing(labels), appArmorProfile };
}

function appArmor(profile: string, option: Traced<string>): DraftObject {
  if (profile === 'unconfined') return { type: derived('Unconfined', option) };
  const message = 'The profile has to be loaded on the nodes.';
  return { type: 'Localhost', localhostProfile: noted(derived(profile, option), 'approximate', message) };
}

/** Windows knows users by name, and none of the rest. */
function writeWindows({ user, ...others }: Container['security'], say: Say): DraftObject | undefined {
  const { addedCapabilities, droppedCapabilities, options, group, privileged, readOnlyRoot, noNewPrivileges } = others;
  for (const value of [
    ...addedCapabilities,
    ...droppedCapabilities,
    group,
    privileged,
    readOnlyRoot,
    noNewPrivileges,
  ]) {
    say(value, 'dropped', NOT_ON_WINDOWS);
  }
  for (const option of options) {
    say(
      option,
      'needs-decision',
      'Make a GMSACredentialSpec of it, and name that in `windowsOptions.gmsaCredentialSpecName`.',
    );
  }
  if (!user) return undefined;
  if (!WINDOWS_USER.test(String(user.value))) {
    say(user, 'needs-decision', 'This is no name of a user on Windows: set `windowsOptions.runAsUserName`.');
    return undefined;
  }
  return { windowsOptions: { runAsUserName: derived(String(user.value), user) } };
}
