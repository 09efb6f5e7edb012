import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notesOf, plain, pods, readTexts, saidAt, workloadOf } from './support.ts';

function containersOf(spec: string, runs = pods) {
  return workloadOf(runs(spec)).containers;
}

/** A Job whose pods have this spec. */
function job(spec: string): string {
  return pods(spec).replace('apps/v1', 'batch/v1').replace('kind: Deployment', 'kind: Job');
}

test('init containers run one after the other, and the others wait for the last', () => {
  const containers = containersOf(
    'initContainers: [{name: a, image: a}, {name: b, image: b}]\ncontainers: [{name: c, image: c}, {name: d, image: d}]',
  );
  assert.deepEqual(
    containers.map(({ name, waitsFor, endsAll }) => [plain(name), plain(waitsFor), plain(endsAll)]),
    [
      ['a', [], false],
      ['b', [{ container: 'a', until: 'succeeded' }], false],
      ['c', [{ container: 'b', until: 'succeeded' }], true],
      ['d', [{ container: 'b', until: 'succeeded' }], true],
    ],
  );
});

test('init containers that keep running only have to be up', () => {
  const [proxy, agent, seed, app] = containersOf(
    'initContainers:\n- {name: proxy, image: p, restartPolicy: Always, startupProbe: {exec: {command: [ready]}, periodSeconds: 2, failureThreshold: 5}}\n- {name: agent, image: a, restartPolicy: Always}\n- {name: seed, image: s}\ncontainers: [{name: app, image: c}]',
  );
  assert.deepEqual(plain(proxy?.restarts), { enabled: true, ignoredExitCodes: [] });
  assert.equal(plain(proxy?.endsAll), false);
  assert.deepEqual(plain(proxy?.health), {
    test: { kind: 'command', words: ['ready'] },
    interval: 2,
    timeout: 1,
    retries: 5,
    startup: 10,
  });
  assert.deepEqual(plain(agent?.waitsFor), [{ container: 'proxy', until: 'healthy' }]);
  const up = [
    { container: 'proxy', until: 'healthy' },
    { container: 'agent', until: 'started' },
  ];
  assert.deepEqual(plain(seed?.waitsFor), up);
  assert.deepEqual(plain(app?.waitsFor), [{ container: 'seed', until: 'succeeded' }, ...up]);
});

const RESTARTS: readonly (readonly [name: string, text: string, restarts: unknown])[] = [
  ['always, unless said', pods('containers: [{name: a, image: a}]'), { enabled: true, ignoredExitCodes: [] }],
  [
    'on failure',
    job('restartPolicy: OnFailure\ncontainers: [{name: a, image: a}]'),
    { enabled: true, ignoredExitCodes: [0] },
  ],
  ['never', job('restartPolicy: Never\ncontainers: [{name: a, image: a}]'), undefined],
  [
    'by a policy of the container',
    job('restartPolicy: Never\ncontainers: [{name: a, image: a, restartPolicy: OnFailure}]'),
    { enabled: true, ignoredExitCodes: [0] },
  ],
  [
    'by rules of the container',
    job(
      'restartPolicy: Never\ncontainers: [{name: a, image: a, restartPolicy: Never, restartPolicyRules: [{action: Restart, exitCodes: {operator: NotIn, values: [0, 42]}}]}]',
    ),
    { enabled: true, ignoredExitCodes: [0, 42] },
  ],
];

for (const [name, text, restarts] of RESTARTS) {
  test(`restarts: ${name}`, () => assert.deepEqual(plain(workloadOf(text).containers[0]?.restarts), restarts));
}

test('a task that runs once ends with its first container, which somebody has to look at', () => {
  const [first] = containersOf('restartPolicy: Never\ncontainers: [{name: a, image: a}, {name: b, image: b}]', job);
  assert.match(notesOf(first?.endsAll).join(), /^needs-decision: The task ends when the first/);
  const [only] = containersOf('restartPolicy: Never\ncontainers: [{name: a, image: a}]', job);
  assert.deepEqual(notesOf(only?.endsAll), []);
});

const CONTAINERS: readonly (readonly [name: string, container: string, expected: object])[] = [
  ['stdin and tty', 'stdin: true, tty: true', { interactive: true, terminal: true }],
  [
    'ports with the machine’s',
    'ports: [{name: http, containerPort: 80, hostPort: 8080}, {containerPort: 53, protocol: UDP}, {containerPort: 9, protocol: SCTP}]',
    {
      ports: [
        { number: 80, protocol: 'tcp', name: 'http', machinePort: 8080 },
        { number: 53, protocol: 'udp' },
      ],
    },
  ],
  [
    'a probe of a port',
    'livenessProbe: {tcpSocket: {port: 5432}, initialDelaySeconds: 7}',
    { health: { test: { kind: 'connect', port: 5432 }, interval: 10, timeout: 1, retries: 3, startup: 7 } },
  ],
  [
    'a probe by gRPC',
    'readinessProbe: {grpc: {port: 9000, service: live}, periodSeconds: 3, timeoutSeconds: 2, failureThreshold: 4}',
    {
      health: undefined,
      readiness: { test: { kind: 'grpc', port: 9000, service: 'live' }, interval: 3, timeout: 2, retries: 4 },
    },
  ],
  [
    'a startup probe alone is no health check',
    'startupProbe: {httpGet: {port: 80}}',
    { health: undefined, readiness: undefined },
  ],
  [
    'a startup probe holds the liveness probe back',
    'startupProbe: {httpGet: {port: 80}, initialDelaySeconds: 5, periodSeconds: 2, failureThreshold: 10}, livenessProbe: {httpGet: {port: 80}}',
    {
      health: {
        test: { kind: 'http', scheme: 'http', port: 80, path: '/', headers: [] },
        interval: 10,
        timeout: 1,
        retries: 3,
        startup: 25,
      },
    },
  ],
];

for (const [name, container, expected] of CONTAINERS) {
  test(name, () => {
    const [read] = containersOf(`containers: [{name: a, image: a, ${container}}]`);
    const whole = plain(read);
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, whole[key]])), expected);
  });
}

test('each container has the time of the pod to stop', () => {
  const containers = containersOf(
    'terminationGracePeriodSeconds: 60\ncontainers: [{name: a, image: a}, {name: b, image: b}]',
  );
  assert.deepEqual(
    containers.map(({ stopSeconds }) => plain(stopSeconds)),
    [60, 60],
  );
});

const HOOKS: readonly (readonly [hook: string, pointer: string, said: RegExp])[] = [
  ['{preStop: {sleep: {seconds: 5}}}', '/seconds', /^approximate: Not needed/],
  ['{preStop: {exec: {command: [/bin/sh, -c, sleep 10]}}}', '/command/2', /^approximate: Not needed/],
  ['{preStop: {exec: {command: [sleep, "10"]}}}', '/command/1', /^approximate: Not needed/],
  ['{preStop: {exec: {command: [/bin/sh, -c, nginx -s quit]}}}', '/command/2', /^dropped: .*SIGTERM/],
  ['{preStop: {httpGet: {port: 80}}}', '/port', /^dropped: .*SIGTERM/],
  ['{postStart: {exec: {command: [a]}}}', '/command/0', /^dropped: .*entry point script/],
];

for (const [hook, pointer, said] of HOOKS) {
  test(`hook ${hook}`, () => {
    const reading = readTexts(pods(`containers: [{name: a, image: a, lifecycle: ${hook}}]`));
    assert.match(saidAt(reading, pointer), said);
  });
}

test('containers that are added for debugging are dropped', () => {
  const reading = readTexts(pods('containers: [{name: a, image: a}]\nephemeralContainers: [{name: b, image: debug}]'));
  assert.equal(reading.application.workloads[0]?.containers.length, 1);
  assert.match(saidAt(reading, '/ephemeralContainers/0/image'), /^dropped: .*ECS Exec/);
});

const PROBES: readonly (readonly [probes: string, pointer: string, said: RegExp])[] = [
  ['readinessProbe: {tcpSocket: {port: 80}}', '/readinessProbe/tcpSocket/port', /^dropped: ECS knows no readiness/],
  [
    'readinessProbe: {tcpSocket: {port: 80}}, livenessProbe: {tcpSocket: {port: 80}}',
    '/readinessProbe/tcpSocket/port',
    /^approximate: The health check makes the same test/,
  ],
  ['startupProbe: {tcpSocket: {port: 80}}', '/startupProbe/tcpSocket/port', /^dropped: .*only at the start/],
  [
    'startupProbe: {tcpSocket: {port: 80}}, livenessProbe: {tcpSocket: {port: 80}}',
    '/startupProbe/tcpSocket/port',
    /^exact: The health check makes the same test/,
  ],
  [
    'startupProbe: {exec: {command: [a]}}, livenessProbe: {tcpSocket: {port: 80}}',
    '/startupProbe/exec/command/0',
    /^approximate: One test serves for both/,
  ],
];

for (const [probes, pointer, said] of PROBES) {
  test(`${probes}: ${pointer}`, () => {
    assert.match(saidAt(readTexts(pods(`containers: [{name: a, image: a, ${probes}}]`)), pointer), said);
  });
}
