import { type DraftObject, orNothing } from '../draft.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import type { Desk } from './desk.ts';
import { type Plan, wholeWithin } from './plan.ts';

const NEVER_AGAIN = 'A task that fails is not started again, and neither is the pod.';

/** The spec of a Job. https://kubernetes.io/docs/concepts/workloads/controllers/job/ */
export function writeJob({ workload }: Plan, template: DraftObject, { say }: Desk): DraftObject {
  const { run, replicas } = workload;
  const parallel = run?.parallel ?? countOf(replicas);
  const several = parallel && parallel.value > 1 ? wholeWithin(parallel, 1) : undefined;
  const completions = run?.completions ? wholeWithin(run.completions, 1) : several && traced(several.value);
  for (const one of [run?.parallel, replicas]) say(one, 'exact', 'A Job runs one pod at a time by itself.');
  return (
    orNothing({
      parallelism: several,
      completions,
      backoffLimit: retriesOf(run),
      activeDeadlineSeconds: run?.deadline && wholeWithin(run.deadline, 1),
      template,
    }) ?? {}
  );
}

function countOf(replicas: Traced<unknown>): Traced<number> | undefined {
  return typeof replicas.value === 'number' && replicas.sources.length > 0
    ? derived(replicas.value, replicas)
    : undefined;
}

function retriesOf(run: Plan['workload']['run']): Traced<number> | undefined {
  if (run?.retries) return wholeWithin(run.retries, 0);
  return run?.restartsOnFailure ? undefined : noted(traced(0), 'exact', NEVER_AGAIN);
}
