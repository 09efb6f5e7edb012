import { parseIntOrPercent } from '../../kubernetes/int-or-percent.ts';
import { matchesSelector } from '../../kubernetes/labels.ts';
import { asObject } from '../../syntax/value.ts';
import type { Cursor } from '../cursor.ts';
import type { Workload } from '../model.ts';
import { derived, noted, type Traced } from '../trace.ts';
import { type Inventory, noteUsed } from './inventory.ts';
import { namespaceOf, type ObjectAt } from './objects.ts';

interface Selected {
  readonly workload: Workload;
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Keeps as many copies running through a deployment as a PodDisruptionBudget asks for. The same percentage of a service
 * counts when an instance is drained.
 * https://kubernetes.io/docs/tasks/run-application/configure-pdb/
 */
export function withBudgets<T extends Selected>(candidates: readonly T[], inventory: Inventory): T[] {
  const budgets = inventory.all('PodDisruptionBudget');
  return candidates.map((candidate) => budgets.reduce((one, budget) => bounded(one, budget), candidate));
}

function bounded<T extends Selected>(candidate: T, budget: ObjectAt): T {
  const { workload } = candidate;
  const { rollout, replicas } = workload;
  if (workload.runs === 'once' || !selects(budget, candidate)) return candidate;
  noteUsed(budget, 'approximate', 'The healthy percentage of the service also counts when an instance is drained.');
  noteSelector(budget);
  const wanted = replicas.value;
  const allowed = typeof wanted === 'number' ? allowedMissing(budget.at.field('spec'), wanted) : undefined;
  if (!rollout && !workload.onEachMachine) noteKept(budget.at.field('spec'));
  if (!allowed || !rollout) return candidate;
  if (allowed.value >= rollout.missing.value) {
    const both = derived(rollout.missing.value, rollout.missing, allowed);
    return { ...candidate, workload: { ...workload, rollout: { ...rollout, missing: both } } };
  }
  const missing = derived(allowed.value, rollout.missing, allowed);
  const stuck = allowed.value === 0 && rollout.extra.value === 0;
  const message =
    'The budget lets no task be missing, so one more than wanted may run: else nothing could be replaced.';
  const extra = stuck ? noted(derived(1, rollout.extra, allowed), 'approximate', message) : rollout.extra;
  return { ...candidate, workload: { ...workload, rollout: { ...rollout, missing, extra } } };
}

/** Nothing was said about rollouts, and then ECS lets no task be missing. */
function noteKept(spec: Cursor): void {
  for (const name of ['minAvailable', 'maxUnavailable'])
    spec.field(name).note('exact', 'The service lets no task be missing while it deploys.');
}

function selects({ at }: ObjectAt, { namespace, labels }: Selected): boolean {
  const selector = asObject(at.field('spec').field('selector').value);
  return (
    selector !== undefined &&
    namespaceOf(at) === namespace &&
    matchesSelector(selector, Object.fromEntries(labels)) === true
  );
}

function noteSelector({ at }: ObjectAt): void {
  at.field('spec').field('selector').note('exact', 'The pods are found, and what they become keeps to the budget.');
}

/** How many copies may be missing. Percentages are rounded up, as the eviction API does. */
function allowedMissing(spec: Cursor, wanted: number): Traced<number> | undefined {
  const least = countIn(spec.field('minAvailable'), wanted);
  if (least) return derived(Math.max(0, wanted - least.value), least);
  return countIn(spec.field('maxUnavailable'), wanted);
}

function countIn(at: Cursor, wanted: number): Traced<number> | undefined {
  const text = at.scalar();
  const parsed = text && parseIntOrPercent(text.value);
  if (!parsed) return undefined;
  return derived(parsed.isPercent ? Math.ceil((wanted * parsed.amount) / 100) : parsed.amount, text);
}
