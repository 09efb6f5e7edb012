import type { Workload } from '../model.ts';
import { ecsName } from '../names.ts';
import { derived, type Traced } from '../trace.ts';

/** The families that workloads had before, where no other workload has them for a name or family. */
export function familiesOf(
  workloads: readonly Workload[],
): (workload: Workload) => { readonly family?: Traced<string> } {
  const kept = new Map(workloads.map((workload) => [workload, keptFamily(workload)]));
  const taken = [...workloads.map(({ name }) => name.value), ...[...kept.values()].map((family) => family?.value)];
  return (workload) => {
    const family = kept.get(workload);
    const isFree =
      family && ecsName(family.value) === family.value && taken.filter((one) => one === family.value).length === 1;
    return isFree ? { family } : {};
  };
}

function keptFamily({ kept }: Workload): Traced<string> | undefined {
  const found = kept.find(({ platform, field }) => platform === 'ecs' && field === 'family');
  const text: unknown = found && parsed(found.value.value);
  return found && typeof text === 'string' && text !== '' ? derived(text, found.value) : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
