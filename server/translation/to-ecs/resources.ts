import { fromMilli, toUnits } from '../../conversion/sizes.ts';
import { inMebibytes, inMilli, parseQuantity } from '../../kubernetes/quantity.ts';
import { asObject, isUnknown, type Value } from '../../syntax/value.ts';
import { replaced, type Translate, taken } from '../translated.ts';

/** ECS sets aside no less than this for a container, in MiB. */
const LEAST_MEMORY = 6;
const GPU = 'nvidia.com/gpu';

/** `resources` of a container → `cpu` in units, `memory` and `memoryReservation` in MiB, GPUs. */
export const resources: Translate = (owner) => {
  const requests = asObject(owner.resources ?? null)?.requests ?? {};
  const limits = asObject(owner.resources ?? null)?.limits ?? {};
  const problem = unusable(owner.resources ?? null);
  if (problem) return { reason: problem };
  const [request, limit] = [asObject(requests) ?? {}, asObject(limits) ?? {}];
  const cpu = unitsOf(request.cpu ?? limit.cpu);
  const memory = mebibytesOf(limit.memory);
  const reserved = mebibytesOf(request.memory);
  const cards = limit[GPU] ?? request[GPU];
  const members = {
    cpu,
    memory,
    memoryReservation: reserved !== undefined && reserved !== memory ? reserved : undefined,
    resourceRequirements: cards === undefined ? undefined : [{ type: 'GPU', value: String(cards) }],
  };
  const clash = Object.entries(members).filter(([name, value]) => value !== undefined && owner[name] !== undefined);
  if (clash.length > 0) return taken(...clash.map(([name]) => name));
  const notes = limit.cpu === undefined ? [] : ['ECS limits the CPU of the task only: `limits.cpu` is left out.'];
  return { owner: replaced(owner, 'resources', members), notes, ...(notes.length === 0 && { exact: true }) };
};

/** `resources` of a pod → `cpu` and `memory` of the task, as texts. */
export const taskSize: Translate = (owner) => {
  const problem = unusable(owner.resources ?? null);
  if (problem) return { reason: problem };
  const { requests, limits } = asObject(owner.resources ?? null) ?? {};
  const [request, limit] = [asObject(requests) ?? {}, asObject(limits) ?? {}];
  const cpu = unitsOf(limit.cpu ?? request.cpu);
  const memory = mebibytesOf(limit.memory ?? request.memory);
  const members = { cpu: cpu && String(cpu), memory: memory && String(memory) };
  const clash = Object.entries(members).filter(([name, value]) => value !== undefined && owner[name] !== undefined);
  if (clash.length > 0) return taken(...clash.map(([name]) => name));
  return { owner: replaced(owner, 'resources', members) };
};

/** Why resources cannot be said in numbers; undefined when they can. */
function unusable(value: Value): string | undefined {
  const sizes = asObject(value);
  if (!sizes) return 'It is no object with `requests` and `limits`.';
  for (const [name, amounts] of Object.entries(sizes)) {
    const known = asObject(amounts);
    if ((name !== 'requests' && name !== 'limits') || !known)
      return `\`${name}\` has no place in a container definition.`;
    for (const [resource, amount] of Object.entries(known)) {
      if (!['cpu', 'memory', GPU].includes(resource)) return `\`${resource}\` has no place in a container definition.`;
      if (isUnknown(amount)) return `How much \`${resource}\` is meant is only known at deployment.`;
      if (quantityOf(amount) === undefined) return `\`${String(amount)}\` is not a quantity.`;
    }
  }
  return undefined;
}

function quantityOf(amount: Value | undefined) {
  return typeof amount === 'string' || typeof amount === 'number' ? parseQuantity(amount) : undefined;
}

function unitsOf(amount: Value | undefined): number | undefined {
  const quantity = quantityOf(amount);
  return quantity && toUnits(fromMilli(inMilli(quantity)));
}

function mebibytesOf(amount: Value | undefined): number | undefined {
  const quantity = quantityOf(amount);
  return quantity && Math.max(LEAST_MEMORY, inMebibytes(quantity));
}
