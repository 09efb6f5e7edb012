import type { Workload } from '../../model.ts';
import { ecsName } from '../../names.ts';
import { derived, traced } from '../../trace.ts';
import { readTask, unnamed } from '../task.ts';
import type { AwsResource } from '../template/scope.ts';
import { overridden, readOverrides } from './overrides.ts';
import type { Starter } from './starters.ts';

/** Reads what a starter runs, as it runs it. `isOnly`: nothing else starts the definition, whose name is free. */
export function readStarted(starter: Starter, resources: readonly AwsResource[], isOnly: boolean): Workload {
  const { resource, task, title, schedule, count } = starter;
  const { family, keptFamily, sourceName, ...parts } = readTask(task, { once: true }, resources);
  const own = starter.name ?? (isOnly || resource.name === '' ? family : traced(resource.name)) ?? unnamed(task);
  if (family && family.value !== own.value)
    task.at
      .field('family')
      .note('approximate', 'The workload is named after its schedule; a pod template has no name.');
  const name = family && family !== own && family.value === own.value ? derived(own.value, own, family) : own;
  const replicas = count ?? traced(1);
  return {
    ...parts,
    ...(family && family.value !== ecsName((sourceName ?? name).value) && { kept: [...parts.kept, ...keptFamily] }),
    name: sourceName ? derived(sourceName.value, name, sourceName) : name,
    origin: { file: resource.scope.file, title },
    runs: 'once',
    ...(schedule && { schedule }),
    // Nobody starts a task again that has failed.
    run: { ...(count && { parallel: count, completions: count }), retries: traced(0) },
    replicas,
    containers: overridden(parts.containers, readOverrides(starter.overrides, resource)),
    endpoints: [],
  };
}
