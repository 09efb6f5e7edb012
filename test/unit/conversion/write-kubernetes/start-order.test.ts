import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Container } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import type { Anything } from '../support.ts';
import { container, from, podOf, workload, write } from './support.ts';

type Until = Container['waitsFor'][number]['until']['value'];
/** A container: whether all end with it, and what it waits for. */
type Row = readonly [name: string, endsAll: boolean, waits?: Readonly<Record<string, Until>>];

function containersOf(rows: readonly Row[]): Container[] {
  return rows.map(([name, endsAll, waits = {}]) =>
    container({
      name: traced(name),
      endsAll: traced(endsAll),
      entrypoint: [traced(`/${name}`)],
      waitsFor: Object.entries(waits).map(([other, until]) => ({
        container: other,
        until: from(`/${name}/${other}`, until),
      })),
      health: {
        test: { kind: 'command', words: [traced('check')] },
        interval: traced(10),
        timeout: traced(2),
        retries: traced(3),
      },
    }),
  );
}

/** `first`: ends before the next one starts. `beside`: a sidecar. `gated`: a sidecar whose health is waited for. */
function rolesOf(pod: Anything): string[] {
  const before = (pod.initContainers ?? []).map((one: Anything) => {
    if (one.restartPolicy !== 'Always') return `${one.name} first`;
    return `${one.name} ${one.startupProbe ? 'gated' : 'beside'}`;
  });
  return [...before, ...pod.containers.map((one: Anything) => one.name)];
}

const ORDERS: readonly (readonly [title: string, rows: readonly Row[], order: readonly string[]])[] = [
  [
    'one that must succeed goes first',
    [
      ['app', true, { setup: 'succeeded' }],
      ['setup', false],
    ],
    ['setup first', 'app'],
  ],
  [
    'a chain keeps its order',
    [
      ['app', true, { b: 'succeeded' }],
      ['b', false, { a: 'succeeded' }],
      ['a', false],
    ],
    ['a first', 'b first', 'app'],
  ],
  [
    'one that is to be started is a sidecar',
    [
      ['app', true, { proxy: 'started' }],
      ['proxy', false],
    ],
    ['proxy beside', 'app'],
  ],
  [
    'one that is to be healthy is a sidecar with a gate',
    [
      ['app', true, { proxy: 'healthy' }],
      ['proxy', false],
    ],
    ['proxy gated', 'app'],
  ],
  [
    'one nobody waits for comes last of those before',
    [
      ['log', false],
      ['app', true, { setup: 'succeeded' }],
      ['setup', false],
    ],
    ['setup first', 'log beside', 'app'],
  ],
  [
    'two of which all depends start in the order of the list',
    [
      ['app', true, { db: 'started' }],
      ['db', true],
    ],
    ['db', 'app'],
  ],
  [
    'one of which all depends, and whose health is waited for, becomes a sidecar',
    [
      ['app', true, { db: 'healthy' }],
      ['db', true],
    ],
    ['db gated', 'app'],
  ],
  [
    'one of which all depends, before one that goes first, becomes a sidecar',
    [
      ['app', true, { setup: 'succeeded' }],
      ['setup', false, { db: 'started' }],
      ['db', true],
    ],
    ['db beside', 'setup first', 'app'],
  ],
  [
    'nothing waits for the main container',
    [
      ['app', true],
      ['helper', false, { app: 'healthy' }],
    ],
    ['helper beside', 'app'],
  ],
  [
    'a circle is broken',
    [
      ['a', true, { b: 'started' }],
      ['b', true, { a: 'started' }],
    ],
    ['b', 'a'],
  ],
  [
    'without a main container, the last one is it',
    [
      ['a', false],
      ['b', false],
    ],
    ['a beside', 'b'],
  ],
];

for (const [title, rows, order] of ORDERS) {
  test(title, () => {
    assert.deepEqual(rolesOf(podOf({ containers: containersOf(rows) })), order);
  });
}

test('what the order cannot hold is said', () => {
  const said = (rows: readonly Row[], pointer: string) =>
    write({ workloads: [workload({ containers: containersOf(rows) })] }).said(pointer);
  assert.equal(
    said(
      [
        ['app', true, { a: 'succeeded' }],
        ['a', false],
      ],
      '/app/a',
    ),
    'exact',
  );
  assert.equal(
    said(
      [
        ['app', true, { db: 'started' }],
        ['db', true],
      ],
      '/app/db',
    ),
    'approximate',
  );
  assert.equal(
    said(
      [
        ['app', true],
        ['a', false, { app: 'healthy' }],
      ],
      '/a/app',
    ),
    'needs-decision',
  );
  assert.equal(
    said(
      [
        ['a', true, { b: 'started' }],
        ['b', true, { a: 'started' }],
      ],
      '/b/a',
    ),
    'needs-decision',
  );
  assert.equal(said([['app', true, { nobody: 'started' }]], '/app/nobody'), 'dropped');
});

test('one that may fail is wrapped, so that it always ends well', () => {
  const [setup] = podOf({
    containers: containersOf([
      ['app', true, { setup: 'finished' }],
      ['setup', false],
    ]),
  }).initContainers;
  assert.deepEqual(setup.command, ['/bin/sh', '-c', '"$@"; true', 'sh', '/setup']);
  assert.equal(setup.livenessProbe, undefined);
});

test('many containers that wait for each other take no time', () => {
  const names = Array.from({ length: 60 }, (_, index) => `c${index}`);
  const rows = names.map(
    (name, index): Row => [
      name,
      index === 0,
      Object.fromEntries(names.slice(index + 1).map((other) => [other, 'started' as const])),
    ],
  );
  const start = performance.now();
  assert.equal(rolesOf(podOf({ containers: containersOf(rows) })).length, 60);
  assert.ok(performance.now() - start < 5000);
});
