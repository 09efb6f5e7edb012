import { type Remarks, remarkOn } from '../cursor.ts';
import type { DraftObject } from '../draft.ts';
import { percentagesOf } from '../rollout.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import type { Plan } from './plan.ts';

/** What ECS takes where nothing is said, written down because Kubernetes takes something else. */
const DEFAULTS = { minimumHealthyPercent: 100, maximumPercent: 200 } as const;
/** ECS does not count the failures of a container's own check for so many seconds at most. */
const LONGEST_START = 300;

const COUNTED = 'ECS gives up a rollout after a number of failed tasks, and not after a time.';
const DAEMON = 'ECS stops the task of an instance before it starts the new one, as many at a time as it likes.';

interface Deployment extends DraftObject {
  readonly minimumHealthyPercent: Traced<number>;
  readonly maximumPercent: Traced<number>;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html */
export function writeDeployment({ workload }: Plan, remarks: Remarks): Deployment {
  const { rollout, replicas, onEachMachine } = workload;
  const wanted = replicas.value;
  const givesUp = rollout?.givesUp;
  const deploymentCircuitBreaker = givesUp && {
    enable: noted(derived(true, givesUp.seconds), 'approximate', COUNTED),
    rollback: givesUp.back,
  };
  if (onEachMachine) {
    if (rollout) remarkOn(remarks, rollout.extra, 'approximate', DAEMON);
    const least = rollout ? noted(derived(0, rollout.missing), 'approximate', DAEMON) : traced(0);
    return { minimumHealthyPercent: least, maximumPercent: traced(100), deploymentCircuitBreaker };
  }
  if (!rollout || typeof wanted !== 'number') {
    return {
      minimumHealthyPercent: traced(DEFAULTS.minimumHealthyPercent),
      maximumPercent: traced(DEFAULTS.maximumPercent),
      deploymentCircuitBreaker,
    };
  }
  const { missing, extra } = rollout;
  const percentages = percentagesOf(wanted, { missing: missing.value, extra: extra.value });
  return {
    minimumHealthyPercent: derived(percentages.minimumHealthyPercent, missing),
    maximumPercent: derived(percentages.maximumPercent, extra),
    deploymentCircuitBreaker,
  };
}

/**
 * For how many seconds failed checks do not count after a task has started: what the source says, or how long its containers
 * take to start, where a load balancer looks at them or a container's own check cannot wait that long.
 */
export function gracePeriod(
  { workload: { rollout, containers } }: Plan,
  isBalanced: boolean,
  remarks: Remarks,
): Traced<number> | undefined {
  const startups = containers.flatMap(({ health }) => health?.startup ?? []);
  const longest = startups.reduce<Traced<number> | undefined>(
    (most, one) => (most && most.value >= one.value ? most : one),
    undefined,
  );
  const isNeeded = longest !== undefined && longest.value > (isBalanced ? 0 : LONGEST_START);
  if (rollout?.grace) {
    if (!isNeeded || longest.value <= rollout.grace.value) return rollout.grace;
    remarkOn(remarks, rollout.grace, 'approximate', 'A container takes longer to start: its time is taken.');
  }
  return isNeeded ? derived(Math.round(longest.value), longest) : undefined;
}
