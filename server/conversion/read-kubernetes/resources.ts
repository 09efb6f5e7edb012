import { inMebibytes, inMilli, isWholeMebibytes, parseQuantity } from '../../kubernetes/quantity.ts';
import type { Cursor } from '../cursor.ts';
import type { Size } from '../model.ts';
import { fromMilli } from '../sizes.ts';
import { derived, noted, type Traced } from '../trace.ts';

/** What is set aside for a container or pod and what it may use at most. A missing CPU request is the limit, as on the server. */
export function readResources(at: Cursor): { readonly reserved: Size; readonly limit: Size } {
  const requests = at.field('requests');
  const limits = at.field('limits');
  const limitCpu = readCpu(limits.field('cpu'));
  const cpu = readCpu(requests.field('cpu')) ?? limitCpu;
  return {
    reserved: sizeOf(cpu, readMemory(requests.field('memory'))),
    limit: sizeOf(limitCpu, readMemory(limits.field('memory'))),
  };
}

function sizeOf(cpu: Traced<number> | undefined, memory: Traced<number> | undefined): Size {
  return { ...(cpu && { cpu }), ...(memory && { memory }) };
}

function readCpu(at: Cursor): Traced<number> | undefined {
  const text = at.scalar();
  const quantity = text && parseQuantity(text.value);
  if (text && !quantity) at.note('dropped', `\`${text.value}\` is not a quantity.`);
  return quantity && derived(fromMilli(inMilli(quantity)), text);
}

/** In MiB, rounded up. */
function readMemory(at: Cursor): Traced<number> | undefined {
  const text = at.scalar();
  const quantity = text && parseQuantity(text.value);
  if (text && !quantity) at.note('dropped', `\`${text.value}\` is not a quantity.`);
  if (!quantity) return undefined;
  const memory = derived(inMebibytes(quantity), text);
  if (isWholeMebibytes(quantity)) return memory;
  return noted(memory, 'approximate', `\`${text.value}\` is rounded up to ${memory.value} MiB: ECS takes whole MiB.`);
}
