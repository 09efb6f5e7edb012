import type { Cursor } from '../cursor.ts';
import type { ApplicationProtocol, Container, Port, Setting, Size } from '../model.ts';
import { fromMilli, fromUnits, toMilli, toUnits } from '../sizes.ts';
import { derived, noted, type Traced, traced } from '../trace.ts';
import { readHealthCheck } from './health-check.ts';
import { readReference } from './secret-reference.ts';

/** Reads one of `containerDefinitions`. */
export function readContainer(at: Cursor): Container {
  readEssential(at.field('essential'));
  const image = at.field('image').string();
  const entrypoint = readWords(at.field('entryPoint'));
  const args = readWords(at.field('command'));
  const workingDirectory = at.field('workingDirectory').string();
  const health = readHealthCheck(at.field('healthCheck'));
  return {
    name: at.field('name').string() ?? traced('app'),
    ...(image && { image }),
    ...(entrypoint.length > 0 && { entrypoint }),
    ...(args.length > 0 && { arguments: args }),
    ...(workingDirectory && { workingDirectory }),
    settings: readSettings(at),
    ports: readPorts(at.field('portMappings')),
    reserved: sizeOf(readCpu(at.field('cpu')), at.field('memoryReservation').number()),
    limit: sizeOf(undefined, at.field('memory').number()),
    ...(health && { health }),
  };
}

function readEssential(at: Cursor): void {
  if (at.value === true) {
    at.note('approximate', 'When it ends, Kubernetes starts this container again; ECS replaces the whole task.');
  }
  if (at.value === false) {
    at.note(
      'needs-decision',
      'It becomes a container like the others, started again whenever it ends. Make it an init container if it ends by itself.',
    );
  }
}

function readWords(at: Cursor): Traced<string>[] {
  return at.items().flatMap((item) => item.string() ?? []);
}

function readSettings(container: Cursor): Setting[] {
  const values = container
    .field('environment')
    .items()
    .flatMap((at): Setting[] => {
      const name = at.field('name').string();
      return name ? [{ kind: 'value', name, value: at.field('value').string() ?? traced('') }] : [];
    });
  const secrets = container
    .field('secrets')
    .items()
    .flatMap((at): Setting[] => {
      const name = at.field('name').string();
      const reference = readReference(at.field('valueFrom'));
      return name && reference ? [{ kind: 'secret', name, reference }] : [];
    });
  return [...values, ...secrets];
}

function readPorts(mappings: Cursor): Port[] {
  return mappings.items().flatMap((at): Port[] => {
    const number = at.field('containerPort').count();
    if (!number) return [];
    const hostPort = at.field('hostPort');
    if (hostPort.value !== undefined && (hostPort.value === number.value || hostPort.value === 0)) {
      hostPort.note('exact', 'A pod has its own address: no host port is needed.');
    }
    const name = at.field('name').string();
    const application = readApplication(at.field('appProtocol'));
    return [
      {
        number,
        protocol: readProtocol(at.field('protocol')),
        ...(name && { name }),
        ...(application && { application }),
      },
    ];
  });
}

/** Anything but `udp` is TCP to ECS. */
function readProtocol(at: Cursor): Traced<'tcp' | 'udp'> {
  const protocol = at.string();
  return protocol ? derived(protocol.value === 'udp' ? 'udp' : 'tcp', protocol) : traced('tcp');
}

function readApplication(at: Cursor): Traced<ApplicationProtocol> | undefined {
  const protocol = at.string();
  const application = (['http', 'http2', 'grpc'] as const).find((one) => one === protocol?.value);
  return application && derived(application, protocol);
}

function sizeOf(cpu: Traced<number> | undefined, memory: Traced<number> | undefined): Size {
  return { ...(cpu && { cpu }), ...(memory && { memory }) };
}

function readCpu(at: Cursor): Traced<number> | undefined {
  const units = at.number();
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
