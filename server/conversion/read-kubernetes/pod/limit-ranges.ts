import type { Cursor } from '../../cursor.ts';
import { derived, noted, type Traced } from '../../trace.ts';
import { type Inventory, noteUsed } from '../inventory.ts';
import { namespaceOf, type ObjectAt } from '../objects.ts';
import type { ResourceDefaults } from '../resources.ts';

type Quantities = Map<string, Traced<string | number>>;

/**
 * What the LimitRanges of a namespace give containers that say nothing. A missing default is the greatest value allowed,
 * a missing request the default, as on the server.
 * https://kubernetes.io/docs/concepts/policy/limit-range/
 */
export function limitDefaults(inventory: Inventory, namespace: string): ResourceDefaults {
  const limits: Quantities = new Map();
  const requests: Quantities = new Map();
  for (const object of inventory.all('LimitRange')) {
    if (namespaceOf(object.at) === namespace) readRange(object, limits, requests);
  }
  return { limits, requests };
}

function readRange(object: ObjectAt, limits: Quantities, requests: Quantities): void {
  const name = object.resource.name ?? '';
  for (const item of object.at.field('spec').field('limits').objects()) {
    const type = item.field('type');
    if (type.value !== 'Container') continue;
    addAll(limits, item.field('default'), name);
    addAll(limits, item.field('max'), name);
    addAll(requests, item.field('defaultRequest'), name);
    addAll(requests, item.field('default'), name);
    addAll(requests, item.field('max'), name);
    addAll(requests, item.field('min'), name);
    type.note('exact', 'It is about containers.');
    noteUsed(
      object,
      'approximate',
      'Its defaults are written into the containers that say nothing themselves. New ones have to say it: ECS has no such defaults.',
    );
  }
}

/** Adds the quantities that are not there yet: of two ranges the first one counts. */
function addAll(known: Quantities, at: Cursor, range: string): void {
  for (const { key, at: quantity } of at.entries()) {
    const text = quantity.scalar();
    if (!text || known.has(key)) continue;
    const message = `The container says nothing, so the default of LimitRange \`${range}\` holds.`;
    known.set(key, noted(derived(text.value, text), 'approximate', message));
  }
}
