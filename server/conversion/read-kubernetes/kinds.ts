import type { Cursor } from '../cursor.ts';
import type { Fidelity } from '../trace.ts';
import type { ObjectAt } from './objects.ts';

/** A kind that runs pods. */
interface WorkloadKind {
  /** API groups it was ever served in. */
  readonly groups: readonly string[];
  /** Where the pod is in the object. */
  readonly pod: readonly string[];
  readonly fidelity: Fidelity;
  /** What it becomes. */
  readonly becomes: string;
}

const TEMPLATE = ['spec', 'template'] as const;

const KINDS: Readonly<Record<string, WorkloadKind>> = {
  Pod: { groups: [''], pod: [], fidelity: 'exact', becomes: 'A Pod becomes a task definition.' },
  Deployment: {
    groups: ['apps', 'extensions'],
    pod: TEMPLATE,
    fidelity: 'exact',
    becomes: 'A Deployment becomes a task definition and a service.',
  },
  ReplicaSet: {
    groups: ['apps', 'extensions'],
    pod: TEMPLATE,
    fidelity: 'approximate',
    becomes:
      'A ReplicaSet becomes a task definition and a service. A service also replaces its tasks when the definition changes.',
  },
  ReplicationController: {
    groups: [''],
    pod: TEMPLATE,
    fidelity: 'approximate',
    becomes:
      'A ReplicationController becomes a task definition and a service. A service also replaces its tasks when the definition changes.',
  },
  StatefulSet: {
    groups: ['apps'],
    pod: TEMPLATE,
    fidelity: 'needs-decision',
    becomes:
      'A StatefulSet becomes a task definition and a service. Its tasks have no name, number or disk that outlives them: check whether the application can do without.',
  },
  DaemonSet: {
    groups: ['apps', 'extensions'],
    pod: TEMPLATE,
    fidelity: 'approximate',
    becomes: 'A DaemonSet becomes a task definition and a service that runs one task on each instance of the cluster.',
  },
  Job: {
    groups: ['batch'],
    pod: TEMPLATE,
    fidelity: 'approximate',
    becomes: 'A Job becomes a task definition, which RunTask starts. Nothing looks after the task once it runs.',
  },
  CronJob: {
    groups: ['batch'],
    pod: ['spec', 'jobTemplate', 'spec', 'template'],
    fidelity: 'approximate',
    becomes: 'A CronJob becomes a task definition and a schedule that starts it.',
  },
  Rollout: {
    groups: ['argoproj.io'],
    pod: TEMPLATE,
    fidelity: 'approximate',
    becomes: 'An Argo Rollout becomes a task definition and a service.',
  },
};

/** Whether the object is one that runs containers and that this reader reads. */
export function isWorkload({ resource, at }: ObjectAt): boolean {
  const kind = Object.hasOwn(KINDS, resource.kind) ? KINDS[resource.kind] : undefined;
  const { apiVersion } = resource;
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
  // Without its version an object of a built-in kind is still told by its kind. A Rollout may only point to a Deployment.
  if (resource.kind === 'Rollout' && !at.field('spec').field('template').isObject()) return false;
  return kind !== undefined && (kind.groups.includes(group) || apiVersion === '');
}

/** The pod itself, or the template of the pods. */
export function podOf({ resource, at }: ObjectAt): Cursor {
  return (KINDS[resource.kind]?.pod ?? []).reduce((place, step) => place.field(step), at);
}

/** The spec of the Job that a Job is or a CronJob makes. */
export function jobOf({ resource, at }: ObjectAt): Cursor {
  const spec = at.field('spec');
  return resource.kind === 'CronJob' ? spec.field('jobTemplate').field('spec') : spec;
}

/** How many containers a task of the workload has: those that only run at its start count too. None without an ordinary one. */
export function containerCount(object: ObjectAt): number {
  const spec = podOf(object).field('spec');
  const ordinary = spec.field('containers').objects().length;
  return ordinary === 0 ? 0 : ordinary + spec.field('initContainers').objects().length;
}

/** Says at the object's version and kind what it becomes. */
export function noteKind({ resource, at }: ObjectAt): void {
  const kind = KINDS[resource.kind];
  at.field('apiVersion').note('exact', 'It says how to read the object; ECS definitions carry no version.');
  if (kind) at.field('kind').note(kind.fidelity, kind.becomes);
}
