import type { Cursor } from '../../cursor.ts';
import { noted, type Traced } from '../../trace.ts';

const SLEEP = 'Not needed: ECS takes a task out of its load balancer and waits before it stops it.';
/** What the API server fills in. */
const DEFAULT_SECONDS = 30;

/** How long each container has to end. One field of the pod speaks for all of them. */
export function readStopSeconds(at: Cursor): Traced<number> | undefined {
  const seconds = at.number();
  if (!seconds || seconds.value === DEFAULT_SECONDS) return seconds;
  return noted(
    seconds,
    'approximate',
    'The pod has this time as a whole, hooks included; in ECS each container has it for itself.',
  );
}

/**
 * Hooks have no place in ECS. One that only waits, for load balancers to notice, is not missed.
 * https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export function noteHooks(container: Cursor): void {
  const before = container.field('lifecycle').field('preStop');
  const sleep = before.field('sleep');
  if (sleep.value !== undefined) sleep.note('approximate', SLEEP);
  const command = before.field('exec').field('command');
  const words = command.items().map((item) => item.value);
  if (isSleep(words)) command.note('approximate', SLEEP);
}

/** `sleep 5`, `/bin/sh -c "sleep 5"` */
function isSleep(words: readonly unknown[]): boolean {
  const shell = words.length === 3 && words[1] === '-c' && /(^|\/)(ba|da|a)?sh$/.test(String(words[0]));
  const line = shell ? String(words[2]) : words.map(String).join(' ');
  return /^\s*(\/\S*\/)?sleep\s+[\d.]+[smh]?\s*;?\s*$/.test(line);
}
