import type { Application } from '../model.ts';
import { connect } from './connect.ts';
import { withBudgets } from './disruptions.ts';
import { withoutIdleGrace } from './grace.ts';
import { inventoryOf } from './inventory.ts';
import { isWorkload } from './kinds.ts';
import type { ObjectAt } from './objects.ts';
import { withPortNames } from './ports-before.ts';
import { storesOf } from './stores.ts';
import { readWorkload } from './workload.ts';

/** Reads what runs pods, and from the objects around it how it is configured, reached and scaled. */
export function readKubernetes(objects: readonly ObjectAt[]): Application {
  const inventory = inventoryOf(objects);
  const stores = storesOf(objects);
  const candidates = objects.filter(isWorkload).map((object) => readWorkload(object, inventory, stores));
  return withPortNames(withoutIdleGrace(connect(withBudgets(candidates, inventory), objects)));
}
