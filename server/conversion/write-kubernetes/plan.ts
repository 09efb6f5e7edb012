import { dns1123Subdomain } from '../../kubernetes/names.ts';
import type { Application, Port, Workload } from '../model.ts';
import { dnsLabel, kubernetesPortName, uniqueNames } from '../names.ts';
import { renamed } from '../renamed.ts';
import { derived, type Traced } from '../trace.ts';
import type { Desk } from './desk.ts';
import type { ServicePlan } from './network/service-plan.ts';
import { cronTextOf } from './schedule.ts';

export const WORKLOAD_KINDS = [
  'Deployment',
  'DaemonSet',
  'StatefulSet',
  'ReplicaSet',
  'ReplicationController',
  'Pod',
  'Job',
  'CronJob',
] as const;
export type WorkloadKind = (typeof WORKLOAD_KINDS)[number];

/** The label by which everything finds the pods of a workload. */
export const NAME_LABEL = 'app.kubernetes.io/name';

/** A workload with the names that its objects get. */
export interface Plan {
  readonly workload: Workload;
  readonly kind: WorkloadKind;
  readonly name: Traced<string>;
  readonly namespace: Traced<string> | undefined;
  /** What its pods are found by. */
  readonly selector: Readonly<Record<string, string>>;
  /** The names its ports got. */
  readonly portNames: ReadonlyMap<Port, Traced<string>>;
  /** The Services that lead to it. */
  readonly services: ServicePlan[];
}

/** Names of these kinds are the start of other names, and have to be shorter. */
const SHORT: Partial<Record<WorkloadKind, number>> = { CronJob: 52, StatefulSet: 52, Job: 57 };

/** Gives each workload its kind and names, and each of its endpoints a Service. */
export function planWorkloads({ workloads }: Application, desk: Desk): Plan[] {
  return workloads.map((workload) => {
    const kind = kindOf(workload, desk);
    const namespace = workload.space && renamed(workload.space, dnsLabel(workload.space.value));
    // The name of a StatefulSet is part of the host names of its pods.
    const wanted = kind === 'StatefulSet' ? dnsLabel(workload.name.value) : objectName(workload.name.value);
    const name = renamed(workload.name, desk.name('workload', namespace?.value, wanted, SHORT[kind]));
    return {
      workload,
      kind,
      name,
      namespace,
      selector: { [NAME_LABEL]: name.value },
      portNames: namePorts(workload),
      services: [],
    };
  });
}

/** The kind the source had on Kubernetes, where the way here told it, and otherwise the one that does what the model says. */
function kindOf(workload: Workload, { say }: Desk): WorkloadKind {
  const kept = workload.kept.find(({ platform, field }) => platform === 'kubernetes' && field === 'kind');
  const wanted = WORKLOAD_KINDS.find((kind) => kept?.value.value === JSON.stringify(kind));
  if (wanted && fits(wanted, workload)) {
    say(kept?.value, 'exact', `The workload is a ${wanted} again.`);
    return wanted;
  }
  say(kept?.value, 'dropped', 'The workload is of another kind now.');
  if (workload.runs === 'once') return oneOffKind(workload);
  if (workload.onEachMachine) return 'DaemonSet';
  return workload.keepsIdentity ? 'StatefulSet' : 'Deployment';
}

function oneOffKind({ schedule }: Workload): WorkloadKind {
  return schedule && 'cron' in cronTextOf(schedule) ? 'CronJob' : 'Job';
}

function fits(kind: WorkloadKind, workload: Workload): boolean {
  if (kind === 'CronJob' || kind === 'Job') return workload.runs === 'once' && kind === oneOffKind(workload);
  if (kind === 'Pod') return !workload.schedule && !workload.scaling && !workload.onEachMachine;
  if (workload.runs === 'once') return false;
  return (kind === 'DaemonSet') === (workload.onEachMachine === true);
}

/** Objects may have dots in their names, as those that come from Kubernetes may have had. */
function objectName(name: string): string {
  return name.length <= 63 && dns1123Subdomain(name) === undefined ? name : dnsLabel(name);
}

function namePorts({ containers }: Workload): ReadonlyMap<Port, Traced<string>> {
  const unique = uniqueNames(15);
  const named = new Map<Port, Traced<string>>();
  for (const port of containers.flatMap(({ ports }) => ports)) {
    const legal = port.name && kubernetesPortName(port.name.value);
    if (port.name && legal && isPortNumber(port.number.value)) named.set(port, renamed(port.name, unique(legal)));
  }
  return named;
}

/** Whether a port can be written: a number of a port, or template text that stands for one. */
export function isPortNumber(value: unknown): boolean {
  return typeof value !== 'number' || (Number.isInteger(value) && value > 0 && value < 65_536);
}

/** The whole number a value stands for, not below `least` and not above `most`. */
export function wholeWithin(value: Traced<number>, least: number, most = 2 ** 31 - 1): Traced<number> {
  const whole = Math.min(most, Math.max(least, Math.ceil(value.value) || 0));
  return whole === value.value ? value : derived(whole, value);
}
