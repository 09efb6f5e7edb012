import { isUnknown, type Value } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { Kept } from '../../model.ts';
import { plainRequestIn } from '../../plain-request.ts';
import { fromMilli, fromUnits, toMilli, toUnits } from '../../sizes.ts';
import { traced } from '../../trace.ts';

const KEPT = 'An annotation keeps what it was, for the way back.';

/**
 * What Kubernetes says in another form, from which the first one could not be told again. `field`: the container's place in
 * `kept`; `starts`: its health check says when it has started.
 */
export function keepForms(at: Cursor, field: string, starts: boolean): Kept[] {
  const health = at.field('healthCheck');
  return [
    ...(isRounded(at.field('cpu').value) ? asWas(at.field('cpu'), `${field}.cpu`) : []),
    ...(isRequest(health.field('command').value) ? asWas(health.field('command'), `${field}.healthCheck.command`) : []),
    ...keepStart(health, `${field}.healthCheck.startPeriod`, starts),
  ];
}

/** The value as it was. None for template text, which would come back as its placeholder. */
export function asWas(at: Cursor, field: string): Kept[] {
  if (at.value === undefined || at.value === null || isUnknown(at.value)) return [];
  const notes = [{ fidelity: 'exact', message: KEPT }] as const;
  return [{ platform: 'ecs', field, value: traced(JSON.stringify(at.value), [at.source], notes) }];
}

/** Startup probes are written for more than the start period: that there was none has to be known, too. */
function keepStart(health: Cursor, field: string, starts: boolean): Kept[] {
  if (!health.isObject()) return [];
  const period = health.field('startPeriod');
  if (typeof period.value === 'number' && period.value > 0) return asWas(period, field);
  if (!starts || period.value !== undefined) return [];
  return [{ platform: 'ecs', field, value: traced('0', [], [{ fidelity: 'exact', message: KEPT }]) }];
}

function isRounded(units: Value | undefined): boolean {
  return typeof units === 'number' && toUnits(fromMilli(toMilli(fromUnits(units)))) !== units;
}

function isRequest(command: Value | undefined): boolean {
  if (!Array.isArray(command) || command[0] !== 'CMD-SHELL') return false;
  const line: unknown = command[1];
  return typeof line === 'string' && plainRequestIn(line) !== undefined;
}
