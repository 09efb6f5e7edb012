import { isUnknown, type Unknown, unknownText } from '../../syntax/value.ts';
import type { DraftObject } from '../draft.ts';
import type { HealthCheck, HealthTest } from '../model.ts';
import { derived, noted, type Traced } from '../trace.ts';

const REPLACED = 'When the check fails too often, ECS replaces the whole task; Kubernetes restarts the container.';

/**
 * A container's health check in the ranges ECS takes.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export function writeHealthCheck(check: HealthCheck): DraftObject {
  return {
    command: writeTest(check.test),
    interval: clamped(check.interval, 5, 300, 'seconds between checks'),
    timeout: clamped(check.timeout, 2, 60, 'seconds for a check'),
    retries: clamped(check.retries, 1, 10, 'failures in a row'),
    startPeriod: check.startup && clamped(check.startup, 0, 300, 'seconds to start'),
  };
}

function writeTest(test: HealthTest): (string | Traced<string>)[] {
  if (test.kind === 'shell') return ['CMD-SHELL', noted(test.line, 'approximate', REPLACED)];
  if (test.kind === 'command') return ['CMD', ...test.words.map((word) => noted(word, 'approximate', REPLACED))];
  if (test.kind === 'connect') {
    const line = derived(`nc -z localhost ${portText(test.port)} || exit 1`, test.port);
    const message = `${REPLACED} The connection is made inside the container: its image needs a shell and nc.`;
    return ['CMD-SHELL', noted(line, 'approximate', message)];
  }
  if (test.kind === 'grpc') {
    const { port, service } = test;
    const message = `${REPLACED} The image needs grpc_health_probe in its path.`;
    return [
      'CMD',
      'grpc_health_probe',
      noted(derived(`-addr=localhost:${portText(port)}`, port), 'approximate', message),
      ...(service ? [derived(`-service=${service.value}`, service)] : []),
    ];
  }

  const { scheme, host, port, path, headers } = test;
  const url = `${scheme.value}://${host?.value ?? 'localhost'}:${portText(port)}${path.value.startsWith('/') ? '' : '/'}${path.value}`;
  const options = [
    '-f',
    // The kubelet does not verify certificates either.
    ...(scheme.value === 'https' ? ['-k'] : []),
    ...headers.flatMap(({ name, value }) => ['-H', quoted(`${name.value}: ${value.value}`)]),
  ];
  const line = derived(
    `curl ${options.join(' ')} ${quoted(url)} || exit 1`,
    scheme,
    host,
    port,
    path,
    ...headers.flatMap(({ name, value }) => [name, value]),
  );
  const message = `${REPLACED} The request is made inside the container: its image needs a shell and curl.`;
  return ['CMD-SHELL', noted(line, 'approximate', message)];
}

function portText({ value }: Traced<number | Unknown>): string {
  return isUnknown(value) ? unknownText(value) : String(value);
}

/** The text as one word of a shell. */
function quoted(text: string): string {
  return /^[A-Za-z0-9_./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function clamped(value: Traced<number>, least: number, most: number, what: string): Traced<number> {
  const legal = Math.min(most, Math.max(least, Math.round(value.value)));
  if (legal === value.value) return value;
  return noted(
    derived(legal, value),
    'approximate',
    `${value.value} ${value.value === 1 ? what.replace(/s\b/, '') : what} become${value.value === 1 ? 's' : ''} ${legal}: ECS takes ${least} to ${most}.`,
  );
}
