import { fromUnits, toMilli } from '../../conversion/sizes.ts';
import { parseTaskCpu, parseTaskMemory } from '../../ecs/size-texts.ts';
import { formatMebibytes, formatMilli } from '../../kubernetes/quantity.ts';
import { asList, asNumber, asObject, asString, type ObjectValue, type Value } from '../../syntax/value.ts';
import { replaced, type Translate, type Translated, taken, without } from '../translated.ts';

type Part = 'requests' | 'limits';

/** Adds an amount to `resources`, in the place of a word; taken where there is one already. */
function withAmount(owner: ObjectValue, word: string, part: Part, resource: string, amount: string): Translated {
  const resources = asObject(owner.resources ?? {});
  const amounts = asObject(resources?.[part] ?? {});
  if (!resources || !amounts || amounts[resource] !== undefined) return taken(`resources.${part}.${resource}`);
  const changed = { ...resources, [part]: { ...amounts, [resource]: amount } };
  const becomes = `\`resources.${part}.${resource}\``;
  if (owner.resources === undefined) return { owner: replaced(owner, word, { resources: changed }), becomes };
  return { owner: { ...without(owner, word), resources: changed }, becomes };
}

/** CPU units of a container are what it asks for. */
export const cpu: Translate = (owner) => {
  const units = amountOf(owner.cpu);
  if (units === undefined) return { reason: 'Write it as a quantity, such as 500m.' };
  if (units === 0) return { owner: without(owner, 'cpu'), exact: true, needless: 'it asks for none' };
  return withAmount(owner, 'cpu', 'requests', 'cpu', formatMilli(toMilli(fromUnits(units))));
};

const mebibytes =
  (word: string, part: Part): Translate =>
  (owner): Translated => {
    const amount = amountOf(owner[word]);
    if (amount === undefined) return { reason: 'Write it as a quantity, such as 512Mi.' };
    return withAmount(owner, word, part, 'memory', formatMebibytes(amount));
  };

/** MiB a container may use. */
export const memory = mebibytes('memory', 'limits');
/** MiB that are set aside for a container. */
export const memoryReservation = mebibytes('memoryReservation', 'requests');

/** GPUs. Other devices have no fixed name in Kubernetes. */
export const resourceRequirements: Translate = (owner) => {
  const [only, ...others] = asList(owner.resourceRequirements) ?? [];
  const { type, value } = asObject(only) ?? {};
  const count = asString(value);
  if (others.length > 0 || type !== 'GPU' || count === undefined || !/^\d+$/.test(count)) {
    return { reason: 'Only GPUs have a name that is the same in every cluster.' };
  }
  return withAmount(owner, 'resourceRequirements', 'limits', 'nvidia.com/gpu', count);
};

/** The size of a task is the size of the pod as a whole, which Kubernetes knows since 1.34. */
export const taskSize =
  (word: 'cpu' | 'memory'): Translate =>
  (owner): Translated => {
    const text = owner[word];
    const size = typeof text === 'number' || typeof text === 'string' ? String(text) : '';
    const read = word === 'cpu' ? parseTaskCpu(size) : parseTaskMemory(size);
    if (read === undefined) return { reason: 'Write it as a quantity, in the `resources` of each container.' };
    const amount = word === 'cpu' ? formatMilli(toMilli(fromUnits(read))) : formatMebibytes(read);
    return withAmount(owner, word, 'limits', word, amount);
  };

function amountOf(value: Value | undefined): number | undefined {
  const number = asNumber(value) ?? (/^\d+$/.test(asString(value) ?? '') ? Number(value) : undefined);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}
