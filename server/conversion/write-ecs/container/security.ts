import { USUAL_CAPABILITIES } from '../../../kubernetes/usual-capabilities.ts';
import { type Remarks, remarkOn } from '../../cursor.ts';
import { type DraftObject, orNothing, someOf } from '../../draft.ts';
import type { Container, Security } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';

/** What Fargate lets a container add. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html */
const ON_FARGATE = ['SYS_PTRACE'];

const PRIVILEGED =
  'No container on Fargate is privileged. Choose the launch type ec2 if it needs the machine, or do without.';
const WINDOWS = 'It means nothing to Windows containers on ECS.';

/** Fields of a container that say what it may do. */
export function writeSecurity(
  { security }: Container,
  { launchType, isWindows }: Plan,
  remarks: Remarks,
): DraftObject & { readonly linuxParameters?: DraftObject } {
  const onFargate = launchType.value === 'FARGATE';
  if (isWindows) {
    for (const part of partsOf(security)) remarkOn(remarks, part, 'dropped', WINDOWS);
    return {};
  }
  const capabilities = writeCapabilities(security, onFargate, remarks);
  return {
    user: userOf(security),
    privileged: privileged(security, onFargate, remarks),
    readonlyRootFilesystem: security.readOnlyRoot,
    dockerSecurityOptions: someOf(options(security, onFargate, remarks)),
    ...(capabilities && { linuxParameters: { capabilities } }),
  };
}

/** `uid`, `uid:gid`. A group alone goes with root, the user of an image that names none. */
function userOf({ user, group }: Security): Traced<string> | undefined {
  if (!user && !group) return undefined;
  const name = String(user?.value ?? 0);
  return group ? derived(`${name}:${group.value}`, user, group) : derived(name, user);
}

function privileged(
  { privileged: wanted }: Security,
  onFargate: boolean,
  remarks: Remarks,
): Traced<boolean> | undefined {
  if (!wanted || !onFargate) return wanted;
  if (wanted.value) remarkOn(remarks, wanted, 'needs-decision', PRIVILEGED);
  else remarkOn(remarks, wanted, 'exact', 'No container on Fargate is privileged.');
  return undefined;
}

function writeCapabilities(security: Security, onFargate: boolean, remarks: Remarks): DraftObject | undefined {
  const { addedCapabilities, droppedCapabilities } = security;
  const isUsual = ({ value }: Traced<string>): boolean => onFargate && USUAL_CAPABILITIES.includes(value);
  const isRefused = ({ value }: Traced<string>): boolean => onFargate && !ON_FARGATE.includes(value);
  const usual = addedCapabilities.filter(isUsual);
  for (const one of addedCapabilities.filter((one) => isRefused(one) && !isUsual(one))) {
    const message = `Fargate lets containers add ${ON_FARGATE.join(', ')} only. Choose the launch type ec2 if it cannot do without ${one.value}.`;
    remarkOn(remarks, one, 'needs-decision', message);
  }
  return orNothing({
    add: someOf(addedCapabilities.filter((one) => !isRefused(one))),
    drop: someOf(usual.length === 0 ? droppedCapabilities : dropsBut(usual, droppedCapabilities, remarks)),
  });
}

/** On Fargate nothing can be given back to a container that drops all: it drops what else it has. */
function dropsBut(
  usual: readonly Traced<string>[],
  dropped: readonly Traced<string>[],
  remarks: Remarks,
): readonly Traced<string>[] {
  const all = dropped.find(({ value }) => value === 'ALL');
  if (!all) {
    for (const one of usual) remarkOn(remarks, one, 'exact', 'Containers on Fargate have it anyway.');
    return dropped;
  }
  const names = usual.map(({ value }) => value);
  const message = `Fargate gives nothing back to a container that drops all: it drops all that containers have but ${names.join(', ')}.`;
  const others = dropped.filter((one) => one !== all);
  for (const one of others) remarkOn(remarks, one, 'exact', 'All are dropped.');
  return USUAL_CAPABILITIES.filter((name) => !names.includes(name)).map((name) =>
    noted(derived(name, all, ...usual), 'approximate', message),
  );
}

function options(
  { noNewPrivileges, options: given }: Security,
  onFargate: boolean,
  remarks: Remarks,
): Traced<string>[] {
  const all = [...(noNewPrivileges?.value ? [derived('no-new-privileges', noNewPrivileges)] : []), ...given];
  if (noNewPrivileges?.value === false) {
    remarkOn(remarks, noNewPrivileges, 'exact', 'ECS lets processes gain privileges unless it is told not to.');
  }
  if (!onFargate) return all;
  for (const one of all)
    remarkOn(remarks, one, 'dropped', 'Fargate takes no security options of the container engine.');
  return [];
}

function partsOf(security: Security): Traced<unknown>[] {
  const { user, group, privileged, readOnlyRoot, noNewPrivileges } = security;
  const single = [user, group, privileged, readOnlyRoot, noNewPrivileges].flatMap((one) => one ?? []);
  return [...single, ...security.addedCapabilities, ...security.droppedCapabilities, ...security.options];
}
