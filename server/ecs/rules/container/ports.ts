import type { Pointer } from '../../../syntax/pointer.ts';
import { asNumber, asString, isUnknown, type ObjectValue } from '../../../syntax/value.ts';
import { containersOf } from '../../containers.ts';
import type { EcsScope } from '../../scope.ts';
import { isSet, objectsOf } from './task.ts';

/** A port mapping, its container by its index among those known, and what it maps. */
export interface Mapping {
  readonly value: ObjectValue;
  readonly pointer: Pointer;
  readonly container: number;
  /** Undefined where nobody can know it. ECS takes all it does not know for tcp. */
  readonly protocol: 'tcp' | 'udp' | undefined;
}

/** First and last port, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** All port mappings of the task. */
export function mappingsOf(scope: EcsScope): Mapping[] {
  return containersOf(scope.resource).flatMap(({ value, pointer }, container) =>
    objectsOf(value, pointer, 'portMappings').map((mapping) => ({
      ...mapping,
      container,
      protocol: protocolOf(mapping.value),
    })),
  );
}

function protocolOf({ protocol }: ObjectValue): Mapping['protocol'] {
  if (isUnknown(protocol)) return undefined;
  return protocol === 'udp' ? 'udp' : 'tcp';
}

/** `8000-8010`; undefined for anything else. */
export function parseRange(text: string): Range | undefined {
  const [, low, high] = /^\s*(\d+)\s*-\s*(\d+)\s*$/.exec(text) ?? [];
  return low !== undefined && high !== undefined ? { low: Number(low), high: Number(high) } : undefined;
}

/** The ports of a mapping, one or a range; undefined where they are wrong or unknown. */
export function portsOf({ value }: Mapping): Range | undefined {
  if (isSet(value.containerPortRange)) {
    const range = parseRange(asString(value.containerPortRange) ?? '');
    return range && range.low < range.high ? range : undefined;
  }
  const port = asNumber(value.containerPort);
  return port === undefined ? undefined : { low: port, high: port };
}
