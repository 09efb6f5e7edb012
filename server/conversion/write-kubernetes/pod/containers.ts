import { commented, type Draft, type DraftObject, someOf } from '../../draft.ts';
import type { Container } from '../../model.ts';
import { noted, type Traced, traced } from '../../trace.ts';
import type { Desk } from '../desk.ts';
import { escaped } from '../escaped.ts';
import type { Plan } from '../plan.ts';
import { tracedIn } from '../say.ts';
import { writeEnvironment } from '../settings/environment.ts';
import { logComment, sayLogs } from './logs.ts';
import { writeMounts } from './mounts.ts';
import { type TakenPorts, writePorts } from './ports.ts';
import { type ContainerChecks, writeProbes } from './probes.ts';
import { restartPolicy } from './restarts.ts';
import { writeSecurity } from './security.ts';
import { type PodSizes, writeResources } from './sizes.ts';
import type { Placed } from './start-order.ts';

const WHEN_AGAIN = 'Kubernetes starts it again after 10 seconds, and each time waits twice as long, up to 5 minutes.';
const MUST_SUCCEED =
  'When it fails, the pod does not start, and in ECS it does. Give it a command that always ends well.';

/** What the containers of a pod have in common. */
export interface PodContext {
  readonly plan: Plan;
  readonly desk: Desk;
  readonly names: ReadonlyMap<Container, Traced<string>>;
  readonly volumes: ReadonlyMap<string, Traced<string>>;
  readonly sizes: PodSizes;
  readonly checks: (container: Container) => ContainerChecks;
  readonly taken: TakenPorts;
}

/** A container in the role it has in the pod, fields in the order people write them. */
export function writeContainer(placed: Placed, context: PodContext): DraftObject {
  const { container, role } = placed;
  const { plan, desk, names, volumes, sizes } = context;
  const { say } = desk;
  const { image, workingDirectory, interactive, terminal, graphicsCards } = container;
  const isWindows = plan.workload.machine.system?.value === 'windows';
  const size = sizes.containers.get(container);
  sayAbout(container, context);
  const written: DraftObject = {
    name: nameOf(placed, names.get(container), isWindows),
    image:
      image && image.value.trim() !== ''
        ? image
        : noted(
            traced('IMAGE', image?.sources ?? plan.workload.anchor),
            'needs-decision',
            'The container has no image: fill it in.',
          ),
    ...restartPolicy(placed, plan, say),
    ...writeCommand(placed, isWindows),
    workingDir: workingDirectory && workingDirectory.value !== '' ? workingDirectory : undefined,
    ...writeEnvironment(container, plan, desk),
    ports: someOf(writePorts(placed, plan, context.taken, say)),
    resources: size && writeResources(size.requests, size.limits, graphicsCards),
    ...(role === 'first'
      ? noProbes(container, desk)
      : writeProbes(
          container,
          { ...context.checks(container), gate: placed.gate, isBeside: role === 'beside', isWindows },
          say,
        )),
    securityContext: writeSecurity(container, isWindows, say),
    volumeMounts: someOf(writeMounts(container, volumes, say)),
    stdin: interactive,
    tty: terminal,
  };
  const comment = logComment(container.logs);
  return comment === undefined ? written : commented(comment, written);
}

function nameOf(placed: Placed, name: Traced<string> | undefined, isWindows: boolean): Traced<string> | undefined {
  return name && placed.mayFail && !forgets(placed, isWindows) ? noted(name, 'needs-decision', MUST_SUCCEED) : name;
}

/** Whether the container can be run by a shell that forgets how it ended. */
export function forgets({ container, mayFail }: Pick<Placed, 'container' | 'mayFail'>, isWindows: boolean): boolean {
  return mayFail && !isWindows && (container.entrypoint ?? []).length > 0;
}

/** `"$@"; true` runs the words that follow and forgets how they ended. */
function writeCommand(placed: Placed, isWindows: boolean): DraftObject {
  const { entrypoint = [], arguments: args = [] } = placed.container;
  const words = entrypoint.map(escaped);
  return {
    command: someOf<Draft>(forgets(placed, isWindows) ? ['/bin/sh', '-c', '"$@"; true', 'sh', ...words] : words),
    args: someOf(args.map(escaped)),
  };
}

function noProbes({ health, readiness }: Container, { say }: Desk): DraftObject {
  for (const part of [...tracedIn(health), ...tracedIn(readiness)]) {
    say(part, 'dropped', 'A container that ends before the others start has no probes.');
  }
  return {};
}

/** What has no place in a container. */
function sayAbout(container: Container, { desk: { say } }: PodContext): void {
  const { logs, restarts, ports, reserved, limit, graphicsCards, workingDirectory, stopSeconds } = container;
  sayLogs(logs, say);
  say(restarts?.after, 'dropped', WHEN_AGAIN);
  for (const { application, name } of ports) {
    say(application, 'approximate', 'Only a Service says what is spoken on a port, and none leads to this one.');
    say(
      name,
      'dropped',
      'The name of a port takes lower-case letters, digits and dashes, and nothing else: it has none.',
    );
  }
  for (const { cpu, memory, disk } of [reserved, limit]) {
    for (const part of [cpu, memory, disk]) say(part, 'exact', 'Nothing is set aside or forbidden, as without it.');
  }
  say(graphicsCards, 'exact', 'It needs none.');
  say(workingDirectory, 'exact', 'It is the one of the image.');
  say(stopSeconds, 'dropped', 'This is no time a container can have to end.');
  say(restarts?.enabled, 'exact', 'Kubernetes starts containers again by itself.');
  for (const code of restarts?.ignoredExitCodes ?? []) {
    say(code, 'dropped', 'Kubernetes starts the container again after this exit code, too.');
  }
}
