import type { DraftObject } from '../../draft.ts';
import type { Restarts } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import type { Say } from '../say.ts';
import type { Placed } from './start-order.ts';

const RULES = 'Rules for the restart of one container take Kubernetes 1.35 or newer.';
const MAY_STOP =
  'It is taken to run on, and is started again whenever it ends. If it ends by itself, make a Job or an ordinary init container of it.';

/** What a container says about its restarts, and what becomes of whether the copy ends with it. */
export function restartPolicy({ role, container, awaited }: Placed, plan: Plan, say: Say): DraftObject {
  const { endsAll, restarts } = container;
  if (role === 'first') {
    say(endsAll, 'exact', 'An init container ends before the others start.');
    return {};
  }
  if (role === 'main') {
    sayEnd(endsAll, plan, say);
    return writeRestarts(restarts, plan);
  }
  const always = derived('Always', endsAll);
  if (endsAll.value) {
    const message =
      'As a sidecar, so that the others wait for it: when it ends it is started again, and the pod lives on.';
    return { restartPolicy: noted(always, 'approximate', message) };
  }
  const isSure = awaited || restarts?.enabled.value || container.ports.length > 0 || container.health !== undefined;
  return { restartPolicy: isSure ? always : noted(always, 'needs-decision', MAY_STOP) };
}

function sayEnd(endsAll: Traced<boolean>, { kind, workload }: Plan, say: Say): void {
  const isJob = kind === 'Job' || kind === 'CronJob';
  if (!endsAll.value) say(endsAll, 'needs-decision', MAY_STOP);
  else if (!isJob) {
    say(endsAll, 'approximate', 'When it ends, Kubernetes starts this container again; ECS replaces the whole task.');
  } else if (workload.containers.length === 1) say(endsAll, 'exact', 'The Job ends with it.');
  else
    say(endsAll, 'approximate', 'The Job ends when all its main containers have ended; the task ends with the first.');
}

/** https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules */
function writeRestarts(restarts: Restarts | undefined, { kind }: Plan): DraftObject {
  if (!restarts?.enabled.value || kind === 'Job' || kind === 'CronJob') return {};
  const codes = restarts.ignoredExitCodes.filter(({ value }) => Number.isInteger(value) && value >= 0 && value < 256);
  if (codes.length === 0) return {};
  return {
    restartPolicy: noted(derived('Never', restarts.enabled), 'approximate', RULES),
    restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'NotIn', values: codes } }],
  };
}
