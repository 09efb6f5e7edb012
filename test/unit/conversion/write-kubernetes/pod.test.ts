import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Container, HealthTest, Workload } from '../../../../server/conversion/model.ts';
import { traced } from '../../../../server/conversion/trace.ts';
import { container, containerOf, entrance, from, podOf, port, workload, write } from './support.ts';

function health(test: HealthTest, startup?: number): NonNullable<Container['health']> {
  return {
    test,
    interval: traced(10),
    timeout: traced(2),
    retries: traced(3),
    ...(startup !== undefined && { startup: traced(startup) }),
  };
}

const curl = (line: string) => health({ kind: 'shell', line: traced(line) });
const BARE = { addedCapabilities: [], droppedCapabilities: [], options: [] };

/** What a container is like, and members of what it becomes. */
const CONTAINERS: readonly (readonly [
  title: string,
  members: Partial<Container>,
  expected: object,
  around?: Partial<Workload>,
])[] = [
  [
    'a user by number',
    { security: { ...BARE, user: traced(1000), group: traced(2000) } },
    { securityContext: { runAsUser: 1000, runAsGroup: 2000 } },
  ],
  ['a user by name', { security: { ...BARE, user: traced('node') } }, { securityContext: undefined }],
  [
    'a user of Windows',
    { security: { ...BARE, user: traced('ContainerUser'), readOnlyRoot: traced(true) } },
    { securityContext: { windowsOptions: { runAsUserName: 'ContainerUser' } } },
    { machine: { system: traced('windows') } },
  ],
  [
    'capabilities without their prefix',
    { security: { ...BARE, addedCapabilities: [traced('CAP_NET_ADMIN')], droppedCapabilities: [traced('all')] } },
    { securityContext: { capabilities: { add: ['NET_ADMIN'], drop: ['ALL'] } } },
  ],
  [
    'no new privileges',
    { security: { ...BARE, noNewPrivileges: traced(true), readOnlyRoot: traced(true) } },
    { securityContext: { readOnlyRootFilesystem: true, allowPrivilegeEscalation: false } },
  ],
  [
    'no new privileges of a privileged container',
    { security: { ...BARE, noNewPrivileges: traced(true), privileged: traced(true) } },
    { securityContext: { privileged: true } },
  ],
  [
    'options of the engine',
    { security: { ...BARE, options: [traced('apparmor:shop'), traced('label:type:svirt'), traced('label:level:s0')] } },
    {
      securityContext: {
        seLinuxOptions: { type: 'svirt', level: 's0' },
        appArmorProfile: { type: 'Localhost', localhostProfile: 'shop' },
      },
    },
  ],
  ['graphics cards', { graphicsCards: traced(2) }, { resources: { limits: { 'nvidia.com/gpu': '2' } } }],
  [
    'the disk of the copy',
    {},
    { resources: { requests: { 'ephemeral-storage': '40Gi' }, limits: { 'ephemeral-storage': '40Gi' } } },
    { size: { disk: traced(40) } },
  ],
  [
    'more reserved than allowed',
    { reserved: { memory: traced(512) }, limit: { memory: traced(256) } },
    { resources: { requests: { memory: '256Mi' }, limits: { memory: '256Mi' } } },
  ],
  [
    'a request for a page of a port that is published',
    { health: curl('curl -f http://localhost:8080/healthz || exit 1'), ports: [port(8080)] },
    {
      livenessProbe: {
        httpGet: { path: '/healthz', port: 8080 },
        periodSeconds: 10,
        timeoutSeconds: 2,
        failureThreshold: 3,
      },
    },
  ],
  [
    'a request for a page of a port that is not published',
    { health: curl('curl -f http://localhost:8081/ || exit 1'), ports: [port(8080)] },
    {
      livenessProbe: {
        exec: { command: ['/bin/sh', '-c', 'curl -f http://localhost:8081/ || exit 1'] },
        periodSeconds: 10,
        timeoutSeconds: 2,
        failureThreshold: 3,
      },
    },
  ],
  [
    'a request with more to it',
    { health: curl('curl -f http://localhost:80/ | grep ok'), ports: [port(80)] },
    {
      livenessProbe: {
        exec: { command: ['/bin/sh', '-c', 'curl -f http://localhost:80/ | grep ok'] },
        periodSeconds: 10,
        timeoutSeconds: 2,
        failureThreshold: 3,
      },
    },
  ],
  [
    'the grace of a service is time to start',
    { health: health({ kind: 'connect', port: traced(80) }, 20) },
    { startupProbe: { tcpSocket: { port: 80 }, periodSeconds: 10, timeoutSeconds: 2, failureThreshold: 15 } },
    { rollout: { missing: traced(0), extra: traced(1), grace: traced(120) } },
  ],
  [
    'exit codes after which it is left alone',
    { restarts: { enabled: traced(true), ignoredExitCodes: [traced(0), traced(3)] } },
    {
      restartPolicy: 'Never',
      restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'NotIn', values: [0, 3] } }],
    },
  ],
  ['a terminal', { interactive: traced(true), terminal: traced(true) }, { stdin: true, tty: true }],
  [
    'files of variables',
    { settingFiles: [traced('arn:aws:s3:::shop/config/web.env')] },
    { envFrom: [{ configMapRef: { name: 'web-web' } }] },
  ],
  [
    'a port of the node',
    { ports: [port(80, { machinePort: traced(8080) })] },
    { ports: [{ containerPort: 80, hostPort: 8080, protocol: 'TCP' }] },
  ],
];

for (const [title, members, expected, around] of CONTAINERS) {
  test(`container: ${title}`, () => {
    const written = containerOf(members, around);
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, written[key]])), expected);
  });
}

/** What a workload is like, and members of the spec of its pods. */
const PODS: readonly (readonly [title: string, members: Partial<Workload>, expected: object])[] = [
  [
    'the longest time to end',
    { containers: [container({ stopSeconds: traced(30) }), container({ stopSeconds: traced(90) })] },
    { terminationGracePeriodSeconds: 90 },
  ],
  [
    'what is shared',
    { sharing: { network: traced('machine'), processes: traced('copy'), memory: traced('machine') } },
    { hostNetwork: true, shareProcessNamespace: true, hostIPC: true, dnsPolicy: 'ClusterFirstWithHostNet' },
  ],
  [
    'hosts by address',
    {
      hosts: [
        { name: traced('db'), address: traced('127.0.0.1') },
        { name: traced('cache'), address: traced('127.0.0.1') },
        { name: traced('bad name'), address: traced('127.0.0.1') },
      ],
    },
    { hostAliases: [{ ip: '127.0.0.1', hostnames: ['db', 'cache'] }] },
  ],
  [
    'a resolver of its own',
    { resolver: { servers: [traced('10.0.0.2')], searches: [traced('shop.example')] } },
    { dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.2'], searches: ['shop.example'] } },
  ],
  [
    'parameters of the kernel',
    { kernel: [{ name: traced('net.core.somaxconn'), value: traced('1024') }] },
    { securityContext: { sysctls: [{ name: 'net.core.somaxconn', value: '1024' }] } },
  ],
  [
    'parameters of the kernel that are those of the node',
    {
      kernel: [{ name: traced('net.core.somaxconn'), value: traced('1024') }],
      sharing: { network: traced('machine') },
    },
    { securityContext: undefined },
  ],
  [
    'the machine',
    { machine: { architecture: traced('arm64'), system: traced('linux') } },
    { os: { name: 'linux' }, nodeSelector: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'arm64' } },
  ],
  [
    'a version of Windows',
    { machine: { system: traced('windows'), systemVersion: traced('WINDOWS_SERVER_2022_CORE') } },
    {
      os: { name: 'windows' },
      nodeSelector: { 'kubernetes.io/os': 'windows', 'node.kubernetes.io/windows-build': '10.0.20348' },
    },
  ],
  [
    'demands, spread and apart',
    {
      placement: {
        requirements: [
          { attribute: traced('zone'), operator: traced('in'), values: [traced('eu-west-1a')] },
          { attribute: traced('stack'), operator: traced('exists'), values: [] },
        ],
        spread: [traced('zone')],
        apart: traced(true),
      },
    },
    {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              {
                matchExpressions: [
                  { key: 'topology.kubernetes.io/zone', operator: 'In', values: ['eu-west-1a'] },
                  { key: 'stack', operator: 'Exists' },
                ],
              },
            ],
          },
        },
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            {
              labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
              topologyKey: 'kubernetes.io/hostname',
            },
          ],
        },
      },
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
        },
      ],
    },
  ],
  [
    'fields from Kubernetes',
    { kept: [{ platform: 'kubernetes', field: 'priorityClassName', value: traced('"high"') }] },
    { priorityClassName: 'high' },
  ],
];

for (const [title, members, expected] of PODS) {
  test(`pod: ${title}`, () => {
    const written = podOf(members);
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, written[key]])), expected);
  });
}

test('the check of an entrance is a readiness probe of the container it leads to', () => {
  const http = port(8080);
  const check = { path: traced('/ready'), interval: traced(15), healthy: traced(2), unhealthy: traced(4) };
  const target = { workload: 'web', port: http, attributes: [], check };
  const listener = {
    port: from('/port', 80),
    protocol: traced('http' as const),
    certificates: [],
    routes: [],
    otherwise: { kind: 'forward' as const, targets: [target] },
  };
  const { only } = write({
    workloads: [workload({ containers: [container({ ports: [http] })] })],
    entrances: [entrance({ listeners: [listener] })],
  });
  assert.deepEqual(only('Deployment').spec.template.spec.containers[0].readinessProbe, {
    httpGet: { path: '/ready', port: 8080 },
    periodSeconds: 15,
    // What a load balancer takes where nothing is said; a probe would take 1.
    timeoutSeconds: 5,
    successThreshold: 2,
    failureThreshold: 4,
  });
});

test('what only ECS knows is kept for the way back, and says so', () => {
  const kept = [{ platform: 'ecs' as const, field: 'containers.app.ulimits', value: from('/ulimits', '[]') }];
  const { only } = write({ workloads: [workload({ kept })] });
  assert.deepEqual(only('Deployment').spec.template.metadata.annotations, {
    'crossdock.dev/ecs.containers.app.ulimits': '[]',
  });
});

test('tags are labels where they are legal ones, and annotations otherwise', () => {
  const labels = [
    { name: traced('team'), value: traced('shop') },
    { name: traced('purpose'), value: traced('sells things') },
    { name: traced('cost center'), value: from('/cost', '12') },
  ];
  const { only, said } = write({ workloads: [workload({ labels })] });
  assert.deepEqual(only('Deployment').spec.template.metadata, {
    labels: { 'app.kubernetes.io/name': 'web', team: 'shop' },
    annotations: { purpose: 'sells things' },
  });
  assert.equal(said('/cost'), 'dropped');
});

test('logs are not carried over, and what they were is told', () => {
  const logs = {
    driver: from('/driver', 'splunk'),
    options: [{ name: traced('splunk-token'), value: from('/token', 'b0a7') }],
  };
  const written = write({ workloads: [workload({ containers: [container({ logs })] })] });
  assert.equal(written.said('/driver'), 'dropped');
  assert.equal(written.said('/token'), 'dropped');
  assert.doesNotMatch(JSON.stringify(written.documents), /b0a7/);
});
