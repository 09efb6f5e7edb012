import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerOf } from './support.ts';

/** What a container says in Kubernetes, and what its container definition then says. */
const CONTAINERS: readonly (readonly [name: string, container: string, expected: object])[] = [
  ['command is the entry point', 'command: [a, b]', { entryPoint: ['a', 'b'], command: undefined }],
  ['args are the command', 'args: [a, b]', { entryPoint: undefined, command: ['a', 'b'] }],
  ['workingDir', 'workingDir: /srv', { workingDirectory: '/srv' }],
  [
    'ports in lower case, without host ports',
    'ports:\n  - {name: http, containerPort: 8080, hostPort: 80}\n  - {containerPort: 53, protocol: UDP}',
    {
      portMappings: [
        { name: 'http', containerPort: 8080, protocol: 'tcp' },
        { containerPort: 53, protocol: 'udp' },
      ],
    },
  ],
  [
    'a port number once, and no SCTP',
    'ports:\n  - {containerPort: 53}\n  - {containerPort: 53, protocol: UDP}\n  - {containerPort: 9, protocol: SCTP}',
    { portMappings: [{ containerPort: 53, protocol: 'tcp' }] },
  ],
  [
    'requests and limits',
    'resources: {requests: {cpu: 250m, memory: 128Mi}, limits: {cpu: 500m, memory: 256Mi}}',
    { cpu: 256, memory: 256, memoryReservation: 128 },
  ],
  [
    'equal memory is written once',
    'resources: {requests: {memory: 1Gi}, limits: {memory: 1Gi}}',
    { memory: 1024, memoryReservation: undefined },
  ],
  ['a missing CPU request is the limit', 'resources: {limits: {cpu: 1}}', { cpu: 1024 }],
  ['memory is rounded up to MiB', 'resources: {limits: {memory: 512M}}', { memory: 489 }],
  ['at least 6 MiB', 'resources: {limits: {memory: 1Mi}}', { memory: 6 }],
  [
    'liveness by exec',
    'livenessProbe: {exec: {command: [cat, /tmp/ok]}}',
    { healthCheck: { command: ['CMD', 'cat', '/tmp/ok'], interval: 10, timeout: 2, retries: 3 } },
  ],
  [
    'liveness by HTTP on a named port',
    'ports: [{name: http, containerPort: 8080}]\nlivenessProbe: {httpGet: {path: /healthz, port: http}, initialDelaySeconds: 5}',
    {
      healthCheck: {
        command: ['CMD-SHELL', 'curl -f http://localhost:8080/healthz || exit 1'],
        interval: 10,
        timeout: 2,
        retries: 3,
        startPeriod: 5,
      },
    },
  ],
  [
    'liveness by HTTPS with headers and a path a shell would read',
    "livenessProbe: {httpGet: {path: '/a?b=1&c=2', port: 443, scheme: HTTPS, httpHeaders: [{name: X-Probe, value: it's me}]}}",
    {
      healthCheck: {
        command: ['CMD-SHELL', "curl -f -k -H 'X-Probe: it'\\''s me' 'https://localhost:443/a?b=1&c=2' || exit 1"],
        interval: 10,
        timeout: 2,
        retries: 3,
      },
    },
  ],
  [
    'times are kept in the ranges of ECS',
    'livenessProbe: {exec: {command: [a]}, periodSeconds: 1, timeoutSeconds: 90, failureThreshold: 30, initialDelaySeconds: 900}',
    { healthCheck: { command: ['CMD', 'a'], interval: 5, timeout: 60, retries: 10, startPeriod: 300 } },
  ],
  [
    'a startup probe is the start period',
    'livenessProbe: {exec: {command: [a]}}\nstartupProbe: {exec: {command: [a]}, periodSeconds: 5, failureThreshold: 12}',
    { healthCheck: { command: ['CMD', 'a'], interval: 10, timeout: 2, retries: 3, startPeriod: 60 } },
  ],
  [
    'liveness by a connection',
    'livenessProbe: {tcpSocket: {port: 80}}',
    { healthCheck: { command: ['CMD-SHELL', 'nc -z localhost 80 || exit 1'], interval: 10, timeout: 2, retries: 3 } },
  ],
  ['a probe of an unknown port is none', 'livenessProbe: {httpGet: {port: nowhere}}', { healthCheck: undefined }],
];

for (const [name, container, expected] of CONTAINERS) {
  test(name, () => {
    const definition = containerOf(container);
    const keys = Object.keys(expected);
    assert.deepEqual(Object.fromEntries(keys.map((key) => [key, definition[key]])), expected);
  });
}

test('what containers print goes to CloudWatch', () => {
  for (const launchType of ['fargate', 'ec2']) {
    assert.deepEqual(containerOf('', { choices: { 'launch-type': launchType } }).logConfiguration, {
      logDriver: 'awslogs',
      options: { 'awslogs-group': '/ecs/web', 'awslogs-region': '<AWS_REGION>', 'awslogs-stream-prefix': 'app' },
    });
  }
});

test('on EC2 a container without memory gets a reservation, which ECS asks for', () => {
  assert.equal(containerOf('', { choices: { 'launch-type': 'ec2' } }).memoryReservation, 256);
  assert.equal(containerOf('', { choices: { 'launch-type': 'fargate' } }).memoryReservation, undefined);
});
