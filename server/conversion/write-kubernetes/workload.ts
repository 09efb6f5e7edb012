import { commented, type Draft, type DraftObject, orNothing, someOf } from '../draft.ts';
import type { Container, Rollout, Schedule } from '../model.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import type { Desk } from './desk.ts';
import { writeJob } from './job.ts';
import { fromText, labelsOf, sourceName } from './metadata.ts';
import { type Plan, wholeWithin } from './plan.ts';
import { type PodTemplate, writePodTemplate } from './pod/pod-template.ts';
import type { ContainerChecks } from './pod/probes.ts';
import { tracedIn } from './say.ts';
import { cronTextOf, writeSchedule } from './schedule.ts';

/** The seconds after which Kubernetes gives a rollout up by itself. */
const DEFAULT_DEADLINE = 600;

const AUTOSCALED = 'The HorizontalPodAutoscaler sets the number of replicas: written here, each apply would reset it.';
const NO_ROLLBACK =
  'Kubernetes reports a rollout that gets nowhere, and does not go back by itself: run kubectl rollout undo, or use Argo Rollouts.';

/** The object that runs the pods of a workload. */
export function writeWorkload(plan: Plan, checks: (container: Container) => ContainerChecks, desk: Desk): DraftObject {
  const { workload, kind, name, namespace } = plan;
  const pod = writePodTemplate(plan, checks, desk);
  const metadata = { name, namespace, labels: labelsOf(plan), annotations: sourceName(workload.name, name) };
  const title = fromText(workload.origin);
  sayEndless(plan, desk);
  for (const part of tracedIn(workload.rollout))
    desk.say(part, 'dropped', `A ${kind} is not rolled out in such steps.`);
  if (kind === 'Pod') {
    sayReplicas(plan, desk);
    const annotations = orNothing({
      ...metadata.annotations,
      ...(pod.metadata.annotations as DraftObject | undefined),
    });
    return commented(title, { apiVersion: 'v1', kind, metadata: { ...metadata, annotations }, spec: pod.spec });
  }
  const template: DraftObject = { metadata: pod.metadata, spec: pod.spec };
  if (kind === 'Job') {
    const spec = { suspend: workload.schedule && waiting(workload.schedule, desk), ...writeJob(plan, template, desk) };
    return commented(title, { apiVersion: 'batch/v1', kind, metadata, spec });
  }
  if (kind === 'CronJob' && workload.schedule) {
    const text = cronTextOf(workload.schedule);
    const when = 'cron' in text ? writeSchedule(workload.schedule, text.cron, desk.say) : {};
    const spec = { ...when, jobTemplate: { spec: writeJob(plan, template, desk) } };
    return commented(title, { apiVersion: 'batch/v1', kind, metadata, spec });
  }
  const apiVersion = kind === 'ReplicationController' ? 'v1' : 'apps/v1';
  return commented(title, { apiVersion, kind, metadata, spec: writeSpec(plan, pod, template, desk) });
}

function writeSpec(plan: Plan, pod: PodTemplate, template: DraftObject, desk: Desk): DraftObject {
  const { kind, selector, workload, services } = plan;
  const { rollout } = workload;
  if (kind === 'ReplicationController') return { replicas: replicasOf(plan, desk), selector, template };
  const own = { selector: { matchLabels: selector } };
  if (kind === 'ReplicaSet') return { replicas: replicasOf(plan, desk), ...own, template };
  if (kind === 'DaemonSet') {
    sayReplicas(plan, desk);
    return { ...own, updateStrategy: rollout && daemonStrategy(rollout), template };
  }
  if (kind === 'StatefulSet') {
    return {
      serviceName: services.find(({ isHeadless }) => isHeadless)?.name.value,
      replicas: replicasOf(plan, desk),
      ...own,
      template,
      volumeClaimTemplates: someOf(pod.claimTemplates),
    };
  }
  return { replicas: replicasOf(plan, desk), ...own, ...(rollout && writeRollout(rollout, desk)), template };
}

/** https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy */
function writeRollout({ missing, extra, givesUp }: Rollout, { say }: Desk): DraftObject {
  const maxUnavailable = wholeWithin(missing, 0);
  const maxSurge = maxUnavailable.value === 0 ? wholeWithin(extra, 1) : wholeWithin(extra, 0);
  if (givesUp?.back.value) say(givesUp.back, 'approximate', NO_ROLLBACK);
  return {
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge, maxUnavailable } },
    progressDeadlineSeconds: givesUp && deadlineOf(givesUp),
  };
}

function deadlineOf({ back, seconds }: NonNullable<Rollout['givesUp']>): Traced<number> {
  const given = seconds ? wholeWithin(seconds, 1) : traced(DEFAULT_DEADLINE);
  const both = derived(given.value, given, back);
  return back.value ? noted(both, 'approximate', NO_ROLLBACK) : both;
}

/** Pods of a DaemonSet are replaced in place: at least one has to be missing at a time. */
function daemonStrategy({ missing }: Rollout): DraftObject {
  return { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: wholeWithin(missing, 1) } };
}

function replicasOf(plan: Plan, desk: Desk): Draft | undefined {
  const { replicas, scaling } = plan.workload;
  if (scaling && scaling.targets.length > 0) {
    desk.say(replicas, 'approximate', AUTOSCALED);
    return undefined;
  }
  return typeof replicas.value === 'number' ? wholeWithin(replicas as Traced<number>, 0) : replicas;
}

/** What only counts where the pods end by themselves. */
function sayEndless({ workload, kind }: Plan, { say }: Desk): void {
  if (workload.runs === 'once' && kind !== 'Pod') return;
  const message = workload.runs === 'once' ? 'A Pod runs once, by itself.' : `The pods of a ${kind} are kept running.`;
  for (const part of tracedIn([workload.schedule, workload.run])) say(part, 'dropped', message);
}

function sayReplicas({ workload, kind }: Plan, { say }: Desk): void {
  say(workload.replicas, 'approximate', `A ${kind} has no number of replicas.`);
}

/** A Job would start as soon as it is created: one that no CronJob can start in time waits for somebody to do it. */
function waiting(schedule: Schedule, { say }: Desk): Traced<boolean> {
  const text = cronTextOf(schedule);
  for (const part of tracedIn(schedule))
    say(part, 'needs-decision', 'A Job has no schedule: somebody has to start it.');
  const reason = 'reason' in text ? text.reason : 'A Job has no schedule: somebody has to start it.';
  const suspended = noted(derived(true, schedule.expression), 'needs-decision', reason);
  return noted(suspended, 'needs-decision', 'It is suspended until then: start it by setting this to false.');
}
