import type { Cursor } from '../../cursor.ts';
import type { Named, Security } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { isSaid } from '../objects.ts';
import { appArmorOptions, labelOptions } from './security-options.ts';

/** The security context of a pod and of one of its containers; what the container says comes first. */
export interface SecurityAt {
  readonly ofPod: Cursor;
  readonly own: Cursor;
}

export function securityAt(podSpec: Cursor, container: Cursor): SecurityAt {
  return { ofPod: podSpec.field('securityContext'), own: container.field('securityContext') };
}

/**
 * What a container may do to its machine.
 * https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
export function readSecurity(at: SecurityAt, pod: Cursor, container: string): Security {
  const { own } = at;
  const user = idAt(at, 'runAsUser');
  const group = idAt(at, 'runAsGroup');
  const privileged = own.field('privileged').boolean();
  const readOnlyRoot = own.field('readOnlyRootFilesystem').boolean();
  const capabilities = own.field('capabilities');
  const noNewPrivileges = readEscalation(own.field('allowPrivilegeEscalation'));
  noteNonRoot(nearest(at, 'runAsNonRoot'), user);
  noteDefaults(at);
  return {
    ...(user && { user }),
    ...(group && { group }),
    ...(privileged && { privileged }),
    ...(readOnlyRoot && { readOnlyRoot }),
    addedCapabilities: readCapabilities(capabilities.field('add')),
    droppedCapabilities: readCapabilities(capabilities.field('drop')),
    ...(noNewPrivileges && { noNewPrivileges }),
    options: [
      ...labelOptions(nearest(at, 'seLinuxOptions')),
      ...appArmorOptions(nearest(at, 'appArmorProfile'), pod, container),
    ],
  };
}

/** The parameters of the kernel that a pod sets. */
export function readKernel(podSpec: Cursor): Named[] {
  return podSpec
    .field('securityContext')
    .field('sysctls')
    .objects()
    .flatMap((at) => {
      const name = at.field('name').string();
      const value = at.field('value').string();
      // Kubernetes takes slashes in place of dots.
      return name && value ? [{ name: derived(name.value.replaceAll('/', '.'), name), value }] : [];
    });
}

/** Fields of the pod that all its containers replace by their own count for nothing. */
export function noteReplaced(podSpec: Cursor): void {
  const containers = [...podSpec.field('initContainers').objects(), ...podSpec.field('containers').objects()];
  const ofPod = podSpec.field('securityContext');
  for (const name of MERGED) {
    if (ofPod.field(name).value === undefined || containers.length === 0) continue;
    if (containers.every((container) => isSaid(container.field('securityContext').field(name)))) {
      ofPod.field(name).note('exact', 'Every container has a setting of its own in its place.');
    }
  }
}

/** What a pod may say for all its containers. */
const MERGED = [
  'appArmorProfile',
  'runAsGroup',
  'runAsNonRoot',
  'runAsUser',
  'seLinuxOptions',
  'seccompProfile',
  'windowsOptions',
] as const;

/** The user or group of the pod is that of each container, which has a number of its own in ECS. */
function idAt(at: SecurityAt, name: 'runAsUser' | 'runAsGroup'): Traced<number> | undefined {
  const id = nearest(at, name).number();
  return id && !isSaid(at.own.field(name)) ? noted(id, 'approximate', 'Each container of the task gets it.') : id;
}

function nearest({ ofPod, own }: SecurityAt, name: string): Cursor {
  return isSaid(own.field(name)) ? own.field(name) : ofPod.field(name);
}

function readCapabilities(at: Cursor): Traced<string>[] {
  return at.items().flatMap((item) => {
    const name = item.string();
    return name ? [derived(name.value.replace(/^CAP_/, ''), name)] : [];
  });
}

function readEscalation(at: Cursor): Traced<boolean> | undefined {
  const allowed = at.boolean();
  if (!allowed) return undefined;
  if (!allowed.value) return derived(true, allowed);
  at.note('exact', 'ECS allows it unless told otherwise.');
  return undefined;
}

/** ECS does not check who a container runs as: the check is passed when the user is written down. */
function noteNonRoot(at: Cursor, user: Traced<number> | undefined): void {
  if (at.value === false) at.note('exact', 'ECS makes no such check either.');
  if (at.value === true && user && user.value > 0)
    at.note('exact', `The user is ${user.value}, which is not root: nothing is left to check.`);
}

/** Settings that ask for what ECS does anyway. */
function noteDefaults(at: SecurityAt): void {
  const seccomp = nearest(at, 'seccompProfile').field('type');
  if (seccomp.value === 'RuntimeDefault') seccomp.note('exact', 'Containers of ECS have this profile anyway.');
  const proc = at.own.field('procMount');
  if (proc.value === 'Default') proc.note('exact', 'Containers of ECS see `/proc` like this anyway.');
  const windows = nearest(at, 'windowsOptions');
  for (const name of ['gmsaCredentialSpec', 'gmsaCredentialSpecName']) {
    if (windows.field(name).value !== undefined) windows.field(name).note('needs-decision', CREDENTIALS);
  }
}

const CREDENTIALS =
  'Store the credential spec in S3 or Parameter Store, and give the container `credentialSpecs` with its ARN.';
