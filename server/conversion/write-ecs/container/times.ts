import { type Remarks, remarkOn } from '../../cursor.ts';
import type { DraftObject } from '../../draft.ts';
import { someOf } from '../../draft.ts';
import type { Container } from '../../model.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import type { PlannedContainer } from '../plan-containers.ts';

/** Seconds, on Fargate, of starting and of stopping. */
const TIMEOUT = { least: 2, most: 120 } as const;
/** Seconds. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html */
const ATTEMPT = { least: 60, most: 1800 } as const;
const MOST_CODES = 50;

/** How long others wait for a container to end or to be healthy. Without it, agents of old wait for ever. */
export function startTimeout({ container, runsFirst }: PlannedContainer, { containers }: Plan): number | undefined {
  const isAwaited = containers.some((other) =>
    other.container.waitsFor.some(
      ({ container: name, until }) => name === container.name.value && until.value === 'healthy' && container.health,
    ),
  );
  return runsFirst || isAwaited ? TIMEOUT.most : undefined;
}

export function clampedStop({ stopSeconds }: Container, { launchType }: Plan): Traced<number> | undefined {
  if (!stopSeconds || launchType.value === 'EC2') return stopSeconds;
  const { value } = stopSeconds;
  const legal = Math.min(TIMEOUT.most, Math.max(TIMEOUT.least, Math.round(value)));
  if (legal === value) return stopSeconds;
  const message = `${value} seconds to stop become ${legal}: Fargate takes ${TIMEOUT.least} to ${TIMEOUT.most}.`;
  return noted(derived(legal, stopSeconds), 'approximate', message);
}

const SLOWER =
  'ECS starts a container again at most once in so many seconds; Kubernetes waits 10 seconds at first, up to 5 minutes.';

/** A container that is started again while the task goes on. */
export function restartPolicy({ restarts }: Container, remarks: Remarks): DraftObject | undefined {
  if (!restarts) return undefined;
  const { enabled, ignoredExitCodes, after } = restarts;
  if (!enabled.value) {
    for (const part of [enabled, ...ignoredExitCodes, ...(after ? [after] : [])]) {
      remarkOn(remarks, part, 'exact', 'ECS starts no container again unless it is told to.');
    }
    return undefined;
  }
  for (const code of ignoredExitCodes.slice(MOST_CODES)) {
    remarkOn(remarks, code, 'dropped', `ECS takes ${MOST_CODES} exit codes.`);
  }
  return {
    enabled: noted(enabled, 'approximate', SLOWER),
    ignoredExitCodes: someOf(ignoredExitCodes.slice(0, MOST_CODES)),
    restartAttemptPeriod: after && attemptPeriod(after),
  };
}

function attemptPeriod(after: Traced<number>): Traced<number> {
  const legal = Math.min(ATTEMPT.most, Math.max(ATTEMPT.least, Math.round(after.value)));
  if (legal === after.value) return after;
  const message = `${after.value} seconds become ${legal}: ECS takes ${ATTEMPT.least} to ${ATTEMPT.most}.`;
  return noted(derived(legal, after), 'approximate', message);
}
