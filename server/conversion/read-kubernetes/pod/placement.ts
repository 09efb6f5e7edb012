import { matchesSelector } from '../../../kubernetes/labels.ts';
import { asObject } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Placement, Requirement } from '../../model.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import type { PodAt } from '../inventory.ts';

const HOST = 'kubernetes.io/hostname';
const ZONES = ['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone'];

const EVENLY =
  'ECS spreads tasks as evenly as goes: how uneven they may get, and when none may start, is not said there.';
const SOFT = 'A wish with a weight becomes a strategy, which has none: tasks are spread as far as goes.';

/**
 * Where the copies run: what the machine has to have, and how they are spread.
 * https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/
 */
export function readPlacement(pod: PodAt, requirements: readonly Requirement[]): Placement {
  const { spec } = pod;
  const antiAffinity = spec.field('affinity').field('podAntiAffinity');
  const spread: Traced<'zone' | 'machine'>[] = [];
  let apart: Traced<boolean> | undefined;

  for (const constraint of spec.field('topologySpreadConstraints').objects()) {
    const over = domainOf(constraint.field('topologyKey'));
    if (over) spread.push(noted(traced(over, [constraint.source]), 'approximate', EVENLY));
    else noteDomain(constraint);
  }
  for (const term of antiAffinity.field('requiredDuringSchedulingIgnoredDuringExecution').objects()) {
    const over = domainOf(term.field('topologyKey'));
    if (!isAboutItself(term, pod)) noteOthers(term);
    else if (over === 'machine') apart ??= derived(true, term.field('topologyKey').string());
    else if (over === 'zone') spread.push(noted(traced(over, [term.source]), 'approximate', EVENLY));
    else noteDomain(term);
  }
  for (const preferred of antiAffinity.field('preferredDuringSchedulingIgnoredDuringExecution').objects()) {
    const term = preferred.field('podAffinityTerm');
    const over = domainOf(term.field('topologyKey'));
    if (!isAboutItself(term, pod)) noteOthers(preferred);
    else if (over) spread.push(noted(traced(over, [preferred.source]), 'approximate', SOFT));
    else noteDomain(preferred);
  }
  return {
    requirements,
    spread: withoutRepeats(spread),
    ...(apart && { apart }),
  };
}

function domainOf(topologyKey: Cursor): 'zone' | 'machine' | undefined {
  if (topologyKey.value === HOST) return 'machine';
  return ZONES.includes(String(topologyKey.value)) ? 'zone' : undefined;
}

/** Whether the pods of a term are those of the pod that states it. */
function isAboutItself(term: Cursor, { pod, namespace }: PodAt): boolean {
  const selector = asObject(term.field('labelSelector').value);
  const labels = asObject(pod.field('metadata').field('labels').value);
  const spaces = term.field('namespaces').items();
  if (spaces.length > 0 && !spaces.some(({ value }) => value === namespace)) return false;
  const isSelf = selector !== undefined && labels !== undefined && matchesSelector(selector, labels) === true;
  if (isSelf)
    term.field('labelSelector').note('approximate', 'It means the pods themselves: the tasks of the service.');
  return isSelf;
}

function noteOthers(term: Cursor): void {
  term.note(
    'dropped',
    'ECS keeps apart the tasks of one service only. On EC2, an expression on `task:group` keeps a task away from those of another service.',
  );
}

function noteDomain(place: Cursor): void {
  place.note('dropped', 'ECS knows zones and instances to spread over, and no others.');
}

/** The same domain counts once; it then comes from all places that ask for it. */
function withoutRepeats(spread: readonly Traced<'zone' | 'machine'>[]): Traced<'zone' | 'machine'>[] {
  const byDomain = new Map<string, Traced<'zone' | 'machine'>>();
  for (const one of spread) {
    const known = byDomain.get(one.value);
    const both = known && traced(one.value, [...known.sources, ...one.sources], [...known.notes, ...one.notes]);
    byDomain.set(one.value, both ?? one);
  }
  return [...byDomain.values()];
}
