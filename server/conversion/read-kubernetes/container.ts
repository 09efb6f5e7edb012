import type { Cursor } from '../cursor.ts';
import type { Container } from '../model.ts';
import { type Traced, traced } from '../trace.ts';
import { readHealthCheck, readReadiness } from './health-check.ts';
import type { PodAt } from './inventory.ts';
import { readWord } from './objects.ts';
import { noteHooks } from './pod/lifecycle.ts';
import { readPorts } from './pod/ports.ts';
import type { Logins } from './pod/registry.ts';
import { readSecurity, securityAt } from './pod/security.ts';
import { type ResourceDefaults, readResources } from './resources.ts';
import { readEnvironment } from './settings.ts';
import { readMounts } from './storage/mounts.ts';
import type { ReadVolumes } from './storage/volumes.ts';

/** A container in its pod, with what the pod says for all of them. */
export interface ContainerPlace {
  readonly at: Cursor;
  readonly pod: PodAt;
  readonly defaults: ResourceDefaults;
  readonly volumes: ReadVolumes;
  readonly logins: Logins;
  readonly stopSeconds: Traced<number> | undefined;
}

/** Reads a container, as if it ran beside others: when it starts and ends is up to its pod. */
export function readContainer(place: ContainerPlace): Container {
  const { at, pod, defaults, volumes, logins, stopSeconds } = place;
  const environment = readEnvironment(at, pod, defaults);
  const ports = readPorts(at);
  const name = at.field('name').string() ?? traced('app');
  const image = at.field('image').string();
  const registryLogin = logins.get(at);
  const entrypoint = readWords(at.field('command')).map(environment.expanded);
  const args = readWords(at.field('args')).map(environment.expanded);
  const workingDirectory = at.field('workingDir').string();
  const health = readHealthCheck(at, ports, environment);
  const readiness = readReadiness(at, ports, environment);
  const interactive = at.field('stdin').boolean();
  const terminal = at.field('tty').boolean();
  noteHooks(at);
  return {
    name,
    ...(image && { image }),
    ...(registryLogin && { registryLogin }),
    endsAll: traced(true),
    waitsFor: [],
    ...(entrypoint.length > 0 && { entrypoint }),
    ...(args.length > 0 && { arguments: args }),
    ...(workingDirectory && { workingDirectory }),
    settings: environment.settings,
    settingFiles: [],
    ports,
    ...readResources(at.field('resources'), defaults),
    mounts: readMounts(at, volumes, environment),
    ...(health && { health }),
    ...(readiness && { readiness }),
    ...(stopSeconds && { stopSeconds }),
    security: readSecurity(securityAt(pod.spec, at), pod.pod, name.value),
    ...(interactive && { interactive }),
    ...(terminal && { terminal }),
  };
}

function readWords(at: Cursor): Traced<string>[] {
  return at.items().flatMap((item) => readWord(item) ?? []);
}
