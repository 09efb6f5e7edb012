import type { Cursor } from '../../cursor.ts';
import { cursorOver } from '../../cursor.ts';
import type { Container, Setting } from '../../model.ts';
import { readSettings, readWords } from '../container/settings.ts';
import type { AwsResource } from '../template/scope.ts';

/** What whoever starts a task says instead of its definition: RunTask takes it as an object, schedules as JSON text. */
export function readOverrides(at: Cursor, { scope }: AwsResource): Cursor | undefined {
  if (typeof at.value !== 'string') return at.isObject() ? at : undefined;
  const text = at.string();
  const parsed = parseJson(text?.value ?? '');
  if (parsed === undefined) return undefined;
  return cursorOver(parsed, scope, () => at.source.pointer, scope.remarks);
}

function parseJson(text: string): Parameters<typeof cursorOver>[0] {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The containers with what is said instead of them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html
 */
export function overridden(containers: readonly Container[], overrides: Cursor | undefined): Container[] {
  const all = overrides?.field('containerOverrides').objects() ?? [];
  return containers.map((container) => {
    const own = all.filter((one) => one.field('name').value === container.name.value);
    return own.reduce(override, container);
  });
}

function override(container: Container, at: Cursor): Container {
  at.field('name').note('exact', 'It says which container is meant.');
  const command = readWords(at.field('command'));
  const settings = readSettings(at, () => undefined);
  const memory = at.field('memory').number();
  const reservation = at.field('memoryReservation').number();
  return {
    ...container,
    ...(command.length > 0 && { arguments: command }),
    ...(settings.length > 0 && { settings: replaced(container.settings, settings) }),
    ...(memory && { limit: { ...container.limit, memory } }),
    ...(reservation && { reserved: { ...container.reserved, memory: reservation } }),
  };
}

function replaced(settings: readonly Setting[], by: readonly Setting[]): Setting[] {
  const names = new Set(by.map(({ name }) => name.value));
  return [...settings.filter(({ name }) => !names.has(name.value)), ...by];
}
