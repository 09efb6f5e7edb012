import { isUnknown } from '../../../syntax/value.ts';
import type { Cursor } from '../../cursor.ts';
import type { HealthTest, Port } from '../../model.ts';
import { derived, noted, traced } from '../../trace.ts';
import { readWord } from '../objects.ts';
import type { Environment } from '../settings.ts';

/** The ways to test, by their fields. */
export const TESTS = ['exec', 'httpGet', 'tcpSocket', 'grpc'] as const;

/** Whether two probes do the same. */
export function sameTest(one: Cursor, other: Cursor): boolean {
  return TESTS.every((name) => JSON.stringify(one.field(name).value) === JSON.stringify(other.field(name).value));
}

/** What a probe does. Undefined for a probe of a port that nobody has. */
export function readTest(probe: Cursor, ports: readonly Port[], { expanded }: Environment): HealthTest | undefined {
  const words = probe
    .field('exec')
    .field('command')
    .items()
    .flatMap((item) => readWord(item) ?? []);
  if (words.length > 0) {
    const [shell, option, line, ...more] = words.map(expanded);
    if (shell?.value === '/bin/sh' && option?.value === '-c' && line && more.length === 0) {
      return { kind: 'shell', line: derived(line.value, shell, option, line) };
    }
    return { kind: 'command', words: words.map(expanded) };
  }

  const connection = readPort(probe.field('tcpSocket').field('port'), ports);
  if (connection) return { kind: 'connect', port: connection };

  const call = readPort(probe.field('grpc').field('port'), ports);
  const service = probe.field('grpc').field('service').string();
  if (call) return { kind: 'grpc', port: call, ...(service && { service }) };

  const get = probe.field('httpGet');
  const port = readPort(get.field('port'), ports);
  if (!port) return undefined;
  const scheme = get.field('scheme').string();
  const host = get.field('host').string();
  return {
    kind: 'http',
    scheme: scheme ? derived(scheme.value === 'HTTPS' ? 'https' : 'http', scheme) : traced('http'),
    ...(host && { host }),
    port,
    path: get.field('path').string() ?? traced('/'),
    headers: get
      .field('httpHeaders')
      .items()
      .flatMap((header) => {
        const name = header.field('name').string();
        const value = header.field('value').string();
        return name && value ? [{ name, value }] : [];
      }),
  };
}

/** A port by number or by the name the container gives it. */
function readPort(at: Cursor, ports: readonly Port[]): Port['number'] | undefined {
  if (isUnknown(at.value)) return at.count();
  const port = at.scalar();
  if (!port) return undefined;
  const { value } = port;
  if (typeof value === 'number') return derived(value, port);
  const named = ports.find(({ name }) => name?.value === value);
  if (!named) at.note('dropped', `The container has no port named \`${value}\`.`);
  return named && noted(derived(named.number.value, port), 'approximate', `\`${value}\` stands for its number here.`);
}
