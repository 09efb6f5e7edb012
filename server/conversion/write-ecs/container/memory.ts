import type { DraftObject } from '../../draft.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';
import type { PlannedContainer } from '../plan-containers.ts';

/** ECS sets aside no less than this for a container, in MiB. */
const LEAST = 6;
/** What a container on EC2 gets set aside when nobody says, in MiB: ECS refuses a container without. */
const DEFAULT_RESERVATION = 256;
const HELPER_RESERVATION = 32;

/** The hard limit and what is set aside; one figure when they are the same. */
export function writeMemory(
  { container: { reserved, limit }, isHelper }: PlannedContainer,
  { launchType, size, workload }: Plan,
): DraftObject {
  const hard = limit.memory && atLeast(limit.memory);
  const soft = reserved.memory && atLeast(reserved.memory);
  if (hard && soft && soft.value >= hard.value) return { memory: derived(hard.value, hard, soft) };
  if (hard || soft || size.memory || launchType.value === 'FARGATE') return { memory: hard, memoryReservation: soft };
  if (isHelper) return { memoryReservation: HELPER_RESERVATION };
  const message = `The source says no memory, and ECS needs a figure on EC2: ${DEFAULT_RESERVATION} MiB are set aside.`;
  return { memoryReservation: noted(traced(DEFAULT_RESERVATION, workload.anchor), 'needs-decision', message) };
}

function atLeast(memory: Traced<number>): Traced<number> {
  if (memory.value >= LEAST) return memory;
  const message = `${memory.value} MiB becomes ${LEAST} MiB, the least ECS takes for a container.`;
  return noted(derived(LEAST, memory), 'approximate', message);
}
