import type { Cursor } from '../../cursor.ts';
import type { Container, Kept, Mount, Size, Wait } from '../../model.ts';
import { fromMilli, fromUnits, toMilli, toUnits } from '../../sizes.ts';
import { derived, noted, type Traced, traced } from '../../trace.ts';
import { readHealthCheck } from '../health-check.ts';
import { numberAt } from '../scalars.ts';
import { readReference } from '../secret-reference.ts';
import { readKept } from './kept-fields.ts';
import { keepForms } from './kept-forms.ts';
import { readLogs } from './logs.ts';
import { type NetworkMode, readPorts } from './ports.ts';
import { readSecurity } from './security.ts';
import { readSettingFiles, readSettings, readWords } from './settings.ts';

/** What a container definition is part of. */
export interface TaskAround {
  readonly mode: NetworkMode;
  readonly windows: boolean;
  /** Run once: it is over when the essential containers end. */
  readonly once: boolean;
  /** Its service does not count failures for a time after the start. */
  readonly graced: boolean;
  readonly waits: ReadonlyMap<Cursor, readonly Wait[]>;
  readonly mounts: ReadonlyMap<Cursor, readonly Mount[]>;
  /** The type of the resource of the template that a value refers to. */
  typeAt(at: Cursor): string | undefined;
}

/** A container, and what of its definition only ECS knows. */
export interface ContainerParts {
  readonly container: Container;
  readonly kept: readonly Kept[];
}

/** Reads one of `containerDefinitions`. */
export function readContainer(at: Cursor, around: TaskAround): ContainerParts {
  const name = at.field('name').string() ?? traced('app');
  const field = `containers.${name.value}`;
  const image = at.field('image').string();
  const credentials = at.field('repositoryCredentials').field('credentialsParameter');
  const registryLogin = readReference(credentials, around.typeAt(credentials));
  const restarts = readRestarts(at.field('restartPolicy'));
  const entrypoint = readWords(at.field('entryPoint'));
  const args = readWords(at.field('command'));
  const workingDirectory = at.field('workingDirectory').string();
  const health = readHealthCheck(at.field('healthCheck'));
  const stopSeconds = readStopTimeout(at.field('stopTimeout'));
  const interactive = at.field('interactive').boolean();
  const terminal = at.field('pseudoTerminal').boolean();
  const graphicsCards = readGraphicsCards(at.field('resourceRequirements'));
  const cpu = readCpu(at.field('cpu'));
  const { security, kept: keptSecurity } = readSecurity(at, field);
  const { logs, kept: keptLogs } = readLogs(at, field);
  const container: Container = {
    name,
    ...(image && { image }),
    ...(registryLogin && { registryLogin }),
    endsAll: readEssential(at.field('essential'), around.once, isWaited(name.value, 'succeeded', around)),
    waitsFor: around.waits.get(at) ?? [],
    ...(restarts && { restarts }),
    ...(entrypoint.length > 0 && { entrypoint }),
    ...(args.length > 0 && { arguments: args }),
    ...(workingDirectory && { workingDirectory }),
    settings: readSettings(at, around.typeAt),
    settingFiles: readSettingFiles(at),
    ports: readPorts(at.field('portMappings'), around.mode),
    reserved: sizeOf(cpu, numberAt(at.field('memoryReservation'))),
    // Windows takes the share of a container as its limit.
    limit: sizeOf(around.windows ? cpu : undefined, numberAt(at.field('memory'))),
    ...(graphicsCards && { graphicsCards }),
    mounts: around.mounts.get(at) ?? [],
    ...(health && { health }),
    ...(stopSeconds && { stopSeconds }),
    security,
    ...(interactive && { interactive }),
    ...(terminal && { terminal }),
    ...(logs && { logs }),
  };
  const starts = around.graced || isWaited(name.value, 'healthy', around);
  return { container, kept: [...keptSecurity, ...keptLogs, ...readKept(at, field), ...keepForms(at, field, starts)] };
}

/** The agent takes 0 for nothing said. */
function readStopTimeout(at: Cursor): Traced<number> | undefined {
  const seconds = numberAt(at);
  if (seconds?.value !== 0) return seconds;
  at.note('exact', 'None is set: the default of 30 seconds counts, as in ECS.');
  return undefined;
}

/** Whether others start only when the container has come so far. */
function isWaited(name: string, wanted: Wait['until']['value'], { waits }: TaskAround): boolean {
  const all = [...waits.values()].flat();
  return all.some(({ container, until }) => container === name && until.value === wanted);
}

function readEssential(at: Cursor, once: boolean, comesFirst: boolean): Traced<boolean> {
  const essential = at.boolean();
  if (essential?.value === true) {
    at.note(
      'approximate',
      once
        ? 'The run is over when its containers have ended.'
        : 'When it ends, Kubernetes starts this container again; ECS replaces the whole task.',
    );
  }
  if (essential?.value === false) {
    if (comesFirst) at.note('exact', 'It becomes an init container: the others start when it has succeeded.');
    else at.note('approximate', 'The others go on when it ends: it becomes an init container or a sidecar of them.');
  }
  return essential ?? traced(true);
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html */
function readRestarts(at: Cursor): Container['restarts'] {
  const enabled = at.field('enabled').boolean();
  if (!enabled) return undefined;
  const after = at.field('restartAttemptPeriod').number();
  const ignoredExitCodes = at
    .field('ignoredExitCodes')
    .items()
    .flatMap((item) => item.number() ?? []);
  return { enabled, ignoredExitCodes, ...(after && { after }) };
}

function readGraphicsCards(at: Cursor): Traced<number> | undefined {
  for (const requirement of at.objects()) {
    const type = requirement.field('type');
    if (type.value !== 'GPU') continue;
    const text = requirement.field('value').scalar();
    const count = text && Number(text.value);
    if (count !== undefined && Number.isInteger(count)) return derived(count, text, type.string());
  }
  return undefined;
}

function sizeOf(cpu: Traced<number> | undefined, memory: Traced<number> | undefined): Size {
  return { ...(cpu && { cpu }), ...(memory && { memory }) };
}

function readCpu(at: Cursor): Traced<number> | undefined {
  const units = numberAt(at);
  if (units?.value === 0) {
    at.note('exact', 'Nothing is set aside, as without a request.');
    return undefined;
  }
  return units && unitsAsCpu(units);
}

/** CPU units as virtual CPUs. A few of them are no whole thousandths, and would come back as other units. */
export function unitsAsCpu(units: Traced<number>): Traced<number> {
  const cpu = derived(fromUnits(units.value), units);
  if (toUnits(fromMilli(toMilli(cpu.value))) === units.value) return cpu;
  return noted(cpu, 'approximate', `${units.value} CPU units are rounded to whole thousandths of a CPU.`);
}
