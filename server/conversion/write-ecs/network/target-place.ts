import type { Unknown } from '../../../syntax/value.ts';
import { isUnknown, unknownText } from '../../../syntax/value.ts';
import type { Port, RouteTarget } from '../../model.ts';
import { type Traced, traced } from '../../trace.ts';
import type { Plan } from '../plan.ts';

/** The container and port of a task that requests go to. */
export interface Place {
  readonly container: Traced<string>;
  readonly port: Traced<number | Unknown>;
}

/** Where in the tasks of a plan a target is; undefined where they have no such port. */
export function placeOf({ port: wanted }: RouteTarget, { containers }: Plan): Place | undefined {
  const ports = containers.flatMap(({ name, ports }) => ports.map(({ port }) => ({ container: name, port })));
  const found = ports.find(({ port }) => port === wanted) ?? ports.find(({ port }) => isSame(port, wanted));
  if (!found) return undefined;
  const { value, notes } = found.port.number;
  // Where the port comes from is told by the task definition.
  return { container: found.container, port: traced(value, [], notes) };
}

function isSame(one: Port, other: Port): boolean {
  return numberText(one) === numberText(other) && one.protocol.value === other.protocol.value;
}

function numberText({ number: { value } }: Port): string {
  return isUnknown(value) ? unknownText(value) : String(value);
}
