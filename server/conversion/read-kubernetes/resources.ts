import { inMebibytes, inMilli, isWholeMebibytes, parseQuantity, type Quantity } from '../../kubernetes/quantity.ts';
import type { Cursor } from '../cursor.ts';
import type { Size } from '../model.ts';
import { fromMilli } from '../sizes.ts';
import { derived, noted, type Traced } from '../trace.ts';

/** What holds for containers that say nothing themselves, by the name of the resource: quantities as written. */
export interface ResourceDefaults {
  readonly limits: ReadonlyMap<string, Traced<string | number>>;
  readonly requests: ReadonlyMap<string, Traced<string | number>>;
}

export interface Resources {
  readonly reserved: Size;
  readonly limit: Size;
  readonly graphicsCards?: Traced<number>;
}

const NONE: ResourceDefaults = { limits: new Map(), requests: new Map() };
const GRAPHICS_CARD = 'nvidia.com/gpu';
const MEBIBYTES_A_GIBIBYTE = 1024;

/**
 * What is set aside for a container or pod and what it may use at most. A missing request is the limit, as on the server.
 * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export function readResources(at: Cursor, defaults: ResourceDefaults = NONE): Resources {
  const limit = (name: string) => writtenIn(at, 'limits', name) ?? defaults.limits.get(name);
  const request = (name: string) =>
    writtenIn(at, 'requests', name) ?? writtenIn(at, 'limits', name) ?? defaults.requests.get(name);
  const ownCpu = writtenIn(at, 'requests', 'cpu');
  const cpu = cpuOf(request('cpu'));
  const cards = graphicsCardsOf(at);
  noteOthers(at);
  return {
    reserved: sizeOf(
      ownCpu || !cpu ? cpu : shared(cpu, at),
      memoryOf(request('memory')),
      diskOf(request('ephemeral-storage')),
    ),
    limit: sizeOf(cpuOf(limit('cpu')), memoryOf(limit('memory')), diskOf(limit('ephemeral-storage'))),
    ...(cards && { graphicsCards: cards }),
  };
}

/** `limits.cpu`, `requests.memory` … as the container sees it: the quantity, or undefined when nobody says. */
export function effectiveQuantity(
  at: Cursor,
  resource: string,
  defaults: ResourceDefaults,
): { readonly text: Traced<string | number>; readonly quantity: Quantity } | undefined {
  const [part = '', ...rest] = resource.split('.');
  const name = rest.join('.');
  const own = writtenIn(at, part, name) ?? (part === 'requests' ? writtenIn(at, 'limits', name) : undefined);
  const text = own ?? (part === 'limits' ? defaults.limits : defaults.requests).get(name);
  const quantity = text && parseQuantity(text.value);
  return text && quantity && { text, quantity };
}

function writtenIn(at: Cursor, part: string, name: string): Traced<string | number> | undefined {
  const place = at.field(part).field(name);
  const text = place.scalar();
  if (!text || parseQuantity(text.value)) return text;
  place.note('dropped', `\`${text.value}\` is not a quantity.`);
  return undefined;
}

/** A limit that is the request too. */
function shared(cpu: Traced<number>, at: Cursor): Traced<number> {
  if (at.field('limits').field('cpu').value === undefined) return cpu;
  return noted(
    cpu,
    'approximate',
    'The limit is set aside for the container. ECS limits the CPU of a task as a whole, not of one Linux container.',
  );
}

const KNOWN = ['cpu', 'memory', 'ephemeral-storage', GRAPHICS_CARD];

/** Devices and pages that Kubernetes counts and a task definition does not. */
function noteOthers(at: Cursor): void {
  for (const part of ['limits', 'requests']) {
    for (const { key, at: amount } of at.field(part).entries()) {
      if (KNOWN.includes(key)) continue;
      const message = key.startsWith('aws.amazon.com/neuron')
        ? 'Tasks have Neuron devices on ECS Managed Instances only: write `resourceRequirements` of the type `NeuronDevice` there.'
        : `A task definition cannot ask for \`${key}\`.`;
      amount.note('dropped', message);
    }
  }
}

function sizeOf(
  cpu: Traced<number> | undefined,
  memory: Traced<number> | undefined,
  disk: Traced<number> | undefined,
): Size {
  return { ...(cpu && { cpu }), ...(memory && { memory }), ...(disk && { disk }) };
}

function cpuOf(text: Traced<string | number> | undefined): Traced<number> | undefined {
  const quantity = text && parseQuantity(text.value);
  return quantity && derived(fromMilli(inMilli(quantity)), text);
}

/** In MiB, rounded up. */
export function memoryOf(text: Traced<string | number> | undefined): Traced<number> | undefined {
  const quantity = text && parseQuantity(text.value);
  if (!quantity) return undefined;
  const memory = derived(inMebibytes(quantity), text);
  if (isWholeMebibytes(quantity)) return memory;
  if (memory.value <= 1) {
    const message = `\`${text.value}\` is less than 1 MiB of memory, and nothing runs with so little: say how much is meant.`;
    return noted(memory, 'needs-decision', message);
  }
  return noted(memory, 'approximate', `\`${text.value}\` is rounded up to ${memory.value} MiB: ECS takes whole MiB.`);
}

/** In GiB, to the MiB. */
function diskOf(text: Traced<string | number> | undefined): Traced<number> | undefined {
  const quantity = text && parseQuantity(text.value);
  return quantity && derived(inMebibytes(quantity) / MEBIBYTES_A_GIBIBYTE, text);
}

/** Whole cards; the request of a device is always its limit. */
function graphicsCardsOf(at: Cursor): Traced<number> | undefined {
  const limit = writtenIn(at, 'limits', GRAPHICS_CARD);
  const request = writtenIn(at, 'requests', GRAPHICS_CARD);
  const count = Number((limit ?? request)?.value);
  return Number.isInteger(count) && count > 0 ? derived(count, limit, request) : undefined;
}
