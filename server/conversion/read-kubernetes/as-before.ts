import { asList, asObject, asString, type Value } from '../../syntax/value.ts';
import type { Container, HealthCheck, Kept, Named, Workload } from '../model.ts';
import { plainRequestIn } from '../plain-request.ts';
import { fromUnits, toMilli } from '../sizes.ts';
import { derived, type Traced, traced } from '../trace.ts';

/** Fields of ECS that Kubernetes says in another form. They are put back into the form here, or are out of date. */
const FORM = /^containers\.(.+)\.(cpu|logConfiguration|healthCheck\.(?:command|startPeriod))$/;
const NAMES = /^names\.(containers|volumes)$/;
export const GRACE = 'service.healthCheckGracePeriodSeconds';

/** The workload with the names and forms it had on ECS, where annotations tell them and nobody has changed it since. */
export function asBefore(workload: Workload): Workload {
  const named = withNames(workload);
  const grace = numberIn(named.kept.find(({ field }) => field === GRACE));
  const containers = named.containers.map((container) => withForms(container, named.kept, grace));
  return {
    ...named,
    containers,
    kept: named.kept.flatMap(stillKept),
  };
}

/** What is left to be put back by the writer. */
function stillKept(kept: Kept): Kept[] {
  if (kept.platform !== 'ecs') return [kept];
  const secrets = kept.field.endsWith('.logConfiguration') ? asObject(parsed(kept))?.secretOptions : undefined;
  if (secrets !== undefined)
    return [{ ...kept, field: `${kept.field}.secretOptions`, value: derived(JSON.stringify(secrets), kept.value) }];
  return FORM.test(kept.field) || NAMES.test(kept.field) ? [] : [kept];
}

function withNames(workload: Workload): Workload {
  const containers = namesIn(workload.kept, 'names.containers');
  const volumes = namesIn(workload.kept, 'names.volumes');
  if (containers.size === 0 && volumes.size === 0) return workload;
  return {
    ...workload,
    volumes: workload.volumes.map((volume) => ({ ...volume, name: before(volume.name, volumes) })),
    containers: workload.containers.map((container) => ({
      ...container,
      name: before(container.name, containers),
      waitsFor: container.waitsFor.map((wait) => ({
        ...wait,
        container: containers.get(wait.container)?.value ?? wait.container,
      })),
      mounts: container.mounts.map((mount) => ({ ...mount, volume: before(mount.volume, volumes) })),
    })),
  };
}

/** The names that an annotation tells, by those they have here. */
export function namesIn(kept: readonly Kept[], field: string): ReadonlyMap<string, Traced<string>> {
  const found = kept.find((one) => one.platform === 'ecs' && one.field === field);
  const entries = Object.entries(asObject(found && parsed(found)) ?? {});
  return new Map(
    entries.flatMap(([here, name]): [string, Traced<string>][] =>
      typeof name === 'string' && name !== '' ? [[here, derived(name, found?.value)]] : [],
    ),
  );
}

/** The name it had before. */
export function before(name: Traced<string>, names: ReadonlyMap<string, Traced<string>>): Traced<string> {
  const known = names.get(name.value);
  return known ? derived(known.value, name, known) : name;
}

function withForms(container: Container, all: readonly Kept[], grace: Traced<number> | undefined): Container {
  const keptFor = (form: string): Kept | undefined =>
    all.find(({ platform, field }) => platform === 'ecs' && field === `containers.${container.name.value}.${form}`);
  const logs = logsIn(keptFor('logConfiguration'));
  const cpu = container.reserved.cpu && unitsBefore(container.reserved.cpu, numberIn(keptFor('cpu')));
  const health =
    container.health &&
    checkBefore(container.health, keptFor('healthCheck.command'), numberIn(keptFor('healthCheck.startPeriod')), grace);
  return {
    ...container,
    ...(cpu && { reserved: { ...container.reserved, cpu } }),
    ...(health && { health }),
    ...(logs && { logs }),
  };
}

/** Thousandths are fewer than units: some of them stand for two. */
function unitsBefore(cpu: Traced<number>, units: Traced<number> | undefined): Traced<number> {
  const isSame = units && toMilli(fromUnits(units.value)) === toMilli(cpu.value);
  return isSame ? traced(fromUnits(units.value), [...cpu.sources, ...units.sources]) : cpu;
}

function checkBefore(
  check: HealthCheck,
  command: Kept | undefined,
  start: Traced<number> | undefined,
  grace: Traced<number> | undefined,
): HealthCheck {
  const { startup, ...rest } = check;
  const test = testBefore(check, command);
  // What a startup probe is written for.
  const failures =
    Math.ceil(Math.max(start?.value ?? 0, grace?.value ?? 0) / check.interval.value) + check.retries.value;
  if (!start || startup?.value !== failures * check.interval.value) return { ...check, test };
  if (start.value === 0)
    return {
      ...rest,
      test,
      interval: traced(
        check.interval.value,
        [...check.interval.sources, ...startup.sources, ...start.sources],
        check.interval.notes,
      ),
    };
  return { ...rest, test, startup: traced(start.value, [...startup.sources, ...start.sources]) };
}

function testBefore({ test }: HealthCheck, kept: Kept | undefined): HealthCheck['test'] {
  const [form, line] = (asList(kept && parsed(kept)) ?? []).map((word) => asString(word) ?? '');
  if (!kept || test.kind !== 'http' || form !== 'CMD-SHELL' || line === undefined) return test;
  const request = plainRequestIn(line);
  const { port, path } = test;
  if (request?.port !== port.value || request?.path !== path.value) return test;
  return { kind: 'shell', line: derived(line, kept.value, port, path) };
}

function logsIn(kept: Kept | undefined): Container['logs'] {
  const configuration = asObject(kept && parsed(kept));
  const driver = asString(configuration?.logDriver);
  if (!kept || driver === undefined) return undefined;
  const options = Object.entries(asObject(configuration?.options) ?? {}).map(([name, value]): Named => {
    return { name: traced(name), value: derived(String(value), kept.value) };
  });
  return { driver: derived(driver, kept.value), options };
}

/** The number that an annotation keeps. */
export function numberIn(kept: Kept | undefined): Traced<number> | undefined {
  const value = kept && parsed(kept);
  return kept && typeof value === 'number' ? derived(value, kept.value) : undefined;
}

function parsed({ value }: Kept): Value | undefined {
  try {
    return JSON.parse(value.value) as Value;
  } catch {
    return undefined;
  }
}
