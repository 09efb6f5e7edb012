import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { isUnknown, type ObjectValue, unknownText, valueAt } from '../../../server/syntax/value.ts';
import { fixesFor, formsOf, type Kind, meaningOf, open, problemAbout, problemsOf, saidOf, textAfter } from './forms.ts';

/** What is written, which word of it is meant, and what stands there after its fix. */
type Case = readonly [word: string, written: string, after: string];

const indented = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

const container = (written: string): string => `family: web
executionRoleArn: arn:aws:iam::123456789012:role/ecsTaskExecutionRole
volumes:
  - name: data
containerDefinitions:
  - name: web
    image: nginx:1.29
${/(^|\n)memory|resources/.test(written) ? '' : '    memory: 128\n'}${indented(written, 4)}
`;

const task = (written: string): string => `family: web
${written}
containerDefinitions:
  - name: web
    image: nginx:1.29
    memory: 128
`;

const service = (written: string): string =>
  `serviceName: web
taskDefinition: web:1
desiredCountIsElsewhere: 1
${written}
`.replace('desiredCountIsElsewhere: 1\n', '');

const pod = (written: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
${indented(written, 2)}
  containers:
    - name: web
      image: nginx:1.29
`;

const podContainer = (written: string): string => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: data
      emptyDir: {}
  containers:
    - name: web
      image: nginx:1.29
${indented(written, 6)}
`;

const deployment = (written: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
${indented(written, 2)}
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: nginx:1.29
`;

const IN_CONTAINER: Case[] = [
  ['args', 'args: [serve, --fast]', 'command: [serve, --fast]'],
  ['args', 'command: [node]\nargs: [serve.js]', 'entryPoint: [node]\ncommand: [serve.js]'],
  [
    'args',
    'environment:\n  - name: PORT\n    value: "80"\nargs: [--port, $(PORT) ]',
    'environment:\n  - name: PORT\n    value: "80"\ncommand: [--port, "80"]',
  ],
  ['args', 'entryPoint: [node]\nargs: [serve.js]', 'entryPoint: [node]\ncommand: [serve.js]'],
  [
    'env',
    'env:\n  - name: A\n    value: "1"\n  - name: B\n    value: two',
    'environment:\n  - name: A\n    value: "1"\n  - name: B\n    value: two',
  ],
  ['env', 'env:\n  - name: A', 'environment:\n  - name: A\n    value: ""'],
  [
    'env',
    'env:\n  - name: A\n    value: x\n  - name: B\n    value: $(A)-y',
    'environment:\n  - name: A\n    value: x\n  - name: B\n    value: x-y',
  ],
  [
    'env',
    'env:\n  - name: P\n    valueFrom: {secretKeyRef: {name: db, key: password}}',
    'secrets:\n  - name: P\n    valueFrom: <DB_PASSWORD_SECRET_ARN>',
  ],
  [
    'env',
    'env:\n  - name: A\n    value: x\n  - name: P\n    valueFrom: {secretKeyRef: {name: db, key: password}}',
    'environment:\n  - name: A\n    value: x\nsecrets:\n  - name: P\n    valueFrom: <DB_PASSWORD_SECRET_ARN>',
  ],
  [
    'env',
    'env:\n  - name: L\n    valueFrom: {configMapKeyRef: {name: app, key: level}}',
    'environment:\n  - name: L\n    value: <APP_LEVEL>',
  ],
  [
    'env',
    'environment:\n  - name: A\n    value: x\nenv:\n  - name: B\n    value: two',
    'environment:\n  - name: A\n    value: x\n  - name: B\n    value: two',
  ],
  ['ports', 'ports:\n  - containerPort: 80', 'portMappings:\n  - containerPort: 80'],
  [
    'ports',
    'ports:\n  - name: web\n    containerPort: 80\n    protocol: TCP\n  - name: dns\n    containerPort: 53\n    protocol: UDP',
    'portMappings:\n  - name: web\n    containerPort: 80\n    protocol: tcp\n  - name: dns\n    containerPort: 53\n    protocol: udp',
  ],
  [
    'livenessProbe',
    'livenessProbe:\n  exec:\n    command: [/bin/check, --now]\n  periodSeconds: 20',
    'healthCheck:\n  command: [CMD, /bin/check, --now]\n  interval: 20\n  timeout: 2\n  retries: 3',
  ],
  [
    'livenessProbe',
    'livenessProbe:\n  exec:\n    command: [sh, -c, test -f /ok]\n  timeoutSeconds: 5',
    'healthCheck:\n  command: [CMD-SHELL, test -f /ok]\n  interval: 10\n  timeout: 5\n  retries: 3',
  ],
  [
    'livenessProbe',
    'ports:\n  - name: http\n    containerPort: 8080\nlivenessProbe:\n  httpGet:\n    path: /healthz\n    port: http\n  initialDelaySeconds: 15',
    'ports:\n  - name: http\n    containerPort: 8080\nhealthCheck:\n  command: [CMD-SHELL, "curl -f http://localhost:8080/healthz || exit 1"]\n  interval: 10\n  timeout: 2\n  retries: 3\n  startPeriod: 15',
  ],
  [
    'livenessProbe',
    'livenessProbe:\n  httpGet:\n    path: /\n    port: 8443\n    scheme: HTTPS\n  periodSeconds: 400\n  failureThreshold: 40',
    'healthCheck:\n  command: [CMD-SHELL, "curl -f -k https://localhost:8443/ || exit 1"]\n  interval: 300\n  timeout: 2\n  retries: 10',
  ],
  [
    'livenessProbe',
    'livenessProbe:\n  tcpSocket:\n    port: 5432',
    'healthCheck:\n  command: [CMD-SHELL, nc -z localhost 5432 || exit 1]\n  interval: 10\n  timeout: 2\n  retries: 3',
  ],
  [
    'livenessProbe',
    'livenessProbe:\n  grpc:\n    port: 9000',
    'healthCheck:\n  command: [CMD, grpc_health_probe, "-addr=localhost:9000"]\n  interval: 10\n  timeout: 2\n  retries: 3',
  ],
  [
    'livenessProbe',
    'livenessProbe:\n  tcpSocket:\n    port: 80\nstartupProbe:\n  tcpSocket:\n    port: 80\n  failureThreshold: 6',
    'healthCheck:\n  command: [CMD-SHELL, nc -z localhost 80 || exit 1]\n  interval: 10\n  timeout: 2\n  retries: 3\n  startPeriod: 60',
  ],
  [
    'startupProbe',
    'healthCheck:\n  command: [CMD, check]\nstartupProbe:\n  tcpSocket:\n    port: 80\n  failureThreshold: 6',
    'healthCheck:\n  command: [CMD, check]\n  startPeriod: 60',
  ],
  [
    'periodSeconds',
    'healthCheck:\n  command: [CMD, check]\n  periodSeconds: 20',
    'healthCheck:\n  command: [CMD, check]\n  interval: 20',
  ],
  [
    'failureThreshold',
    'healthCheck:\n  command: [CMD, check]\n  failureThreshold: 20',
    'healthCheck:\n  command: [CMD, check]\n  retries: 10',
  ],
  ['exec', 'healthCheck:\n  exec:\n    command: [check]', 'healthCheck:\n  command: [CMD, check]'],
  [
    'volumeMounts',
    'volumeMounts:\n  - name: data\n    mountPath: /data',
    'mountPoints:\n  - sourceVolume: data\n    containerPath: /data',
  ],
  [
    'volumeMounts',
    'volumeMounts:\n  - name: data\n    mountPath: /data\n    readOnly: true',
    'mountPoints:\n  - sourceVolume: data\n    containerPath: /data\n    readOnly: true',
  ],
  [
    'mountPath',
    'mountPoints:\n  - sourceVolume: data\n    mountPath: /data',
    'mountPoints:\n  - sourceVolume: data\n    containerPath: /data',
  ],
  [
    'resources',
    'resources:\n  requests:\n    cpu: 250m\n    memory: 64Mi\n  limits:\n    memory: 128Mi',
    'cpu: 256\nmemory: 128\nmemoryReservation: 64',
  ],
  ['resources', 'resources:\n  requests:\n    memory: 1Gi\n  limits:\n    memory: 1Gi', 'memory: 1024'],
  ['resources', 'resources:\n  requests:\n    memory: 1G', 'memoryReservation: 954'],
  ['resources', 'resources:\n  limits:\n    cpu: 2\n    memory: 100Mi', 'cpu: 2048\nmemory: 100'],
  [
    'resources',
    'resources:\n  limits:\n    memory: 1Gi\n    nvidia.com/gpu: 1',
    'memory: 1024\nresourceRequirements:\n  - type: GPU\n    value: "1"',
  ],
  [
    'securityContext',
    'securityContext:\n  runAsUser: 1000\n  runAsGroup: 2000\n  readOnlyRootFilesystem: true',
    'user: 1000:2000\nreadonlyRootFilesystem: true',
  ],
  [
    'securityContext',
    'securityContext:\n  capabilities:\n    add: [SYS_PTRACE]\n    drop: [ALL]',
    'linuxParameters:\n  capabilities:\n    add: [SYS_PTRACE]\n    drop: [ALL]',
  ],
  [
    'securityContext',
    'linuxParameters:\n  initProcessEnabled: true\nsecurityContext:\n  capabilities:\n    drop: [NET_RAW]',
    'linuxParameters:\n  initProcessEnabled: true\n  capabilities:\n    drop: [NET_RAW]',
  ],
  [
    'securityContext',
    'securityContext:\n  allowPrivilegeEscalation: false\n  privileged: false',
    'privileged: false\ndockerSecurityOptions: [no-new-privileges]',
  ],
  ['workingDir', 'workingDir: /srv', 'workingDirectory: /srv'],
  ['stdin', 'stdin: true', 'interactive: true'],
  ['tty', 'tty: true', 'pseudoTerminal: true'],
  ['labels', 'labels:\n  App: web', 'dockerLabels:\n  App: web'],
  ['terminationGracePeriodSeconds', 'terminationGracePeriodSeconds: 60', 'stopTimeout: 60'],
  ['restartPolicy', 'restartPolicy: Always', 'restartPolicy:\n  enabled: true'],
  ['restartPolicy', 'restartPolicy: OnFailure', 'restartPolicy:\n  enabled: true\n  ignoredExitCodes: [0]'],
  ['imagePullPolicy', 'imagePullPolicy: Always', ''],
  ['lifecycle', 'lifecycle:\n  preStop:\n    exec:\n      command: [sleep, "5"]', ''],
  ['terminationMessagePath', 'terminationMessagePath: /dev/log', ''],
];

const TASK = 'containerDefinitions:\n  - name: web\n    image: nginx:1.29\n    memory: 128\n';
const IN_TASK: Case[] = [
  ['hostNetwork', 'hostNetwork: true', 'networkMode: host'],
  ['hostNetwork', 'hostNetwork: false', ''],
  ['hostPID', 'hostPID: true', 'pidMode: host'],
  ['hostIPC', 'hostIPC: true', 'ipcMode: host'],
  ['shareProcessNamespace', 'shareProcessNamespace: true', 'pidMode: task'],
  [
    'nodeSelector',
    'nodeSelector:\n  kubernetes.io/arch: arm64\n  kubernetes.io/os: linux',
    'runtimePlatform:\n  cpuArchitecture: ARM64\n  operatingSystemFamily: LINUX',
  ],
  [
    'nodeSelector',
    'nodeSelector:\n  node.kubernetes.io/instance-type: m7i.large',
    'placementConstraints:\n  - type: memberOf\n    expression: attribute:ecs.instance-type == m7i.large',
  ],
  ['labels', 'labels:\n  App: web', 'tags:\n  - key: App\n    value: web'],
  ['resources', 'resources:\n  limits:\n    cpu: 500m\n    memory: 1Gi', 'cpu: "512"\nmemory: "1024"'],
  ['os', 'os:\n  name: linux', 'runtimePlatform:\n  operatingSystemFamily: LINUX'],
  ['emptyDir', 'volumes:\n  - name: data\n    emptyDir: {}', 'volumes:\n  - name: data'],
  [
    'hostPath',
    'volumes:\n  - name: data\n    hostPath:\n      path: /var/data',
    'volumes:\n  - name: data\n    host:\n      sourcePath: /var/data',
  ],
];
const IN_WHOLE_TASK: Case[] = [
  [
    'terminationGracePeriodSeconds',
    task('terminationGracePeriodSeconds: 60'),
    `family: web\n${TASK}    stopTimeout: 60\n`,
  ],
  ['restartPolicy', task('restartPolicy: Always'), `family: web\n${TASK}    restartPolicy:\n      enabled: true\n`],
  [
    'hostAliases',
    task('networkMode: bridge\nhostAliases:\n  - ip: 10.0.0.1\n    hostnames: [a.test, b.test]'),
    `family: web\nnetworkMode: bridge\n${TASK}    extraHosts:\n      - {hostname: a.test, ipAddress: 10.0.0.1}\n      - {hostname: b.test, ipAddress: 10.0.0.1}\n`,
  ],
  ['securityContext', task('securityContext:\n  runAsUser: 1000'), `family: web\n${TASK}    user: "1000"\n`],
  ['metadata', `metadata:\n  name: web\nnetworkMode: awsvpc\n${TASK}`, `family: web\nnetworkMode: awsvpc\n${TASK}`],
  [
    'containers',
    'family: web\nnetworkMode: bridge\ncontainers:\n  - name: web\n    image: nginx:1.29\n    command: [nginx]\n    ports:\n      - containerPort: 80\n    imagePullPolicy: Always\n    env:\n      - name: A\n        value: b\n    resources:\n      limits:\n        memory: 128Mi\n',
    'family: web\nnetworkMode: bridge\ncontainerDefinitions:\n  - name: web\n    image: nginx:1.29\n    entryPoint: [nginx]\n    portMappings:\n      - containerPort: 80\n    environment:\n      - name: A\n        value: b\n    memory: 128\n',
  ],
];

const IN_SERVICE: Case[] = [
  ['replicas', 'launchType: EC2\nreplicas: 3', 'launchType: EC2\ndesiredCount: 3'],
  [
    'strategy',
    'desiredCount: 4\nstrategy:\n  type: RollingUpdate\n  rollingUpdate:\n    maxSurge: 1\n    maxUnavailable: 0',
    'desiredCount: 4\ndeploymentConfiguration:\n  minimumHealthyPercent: 100\n  maximumPercent: 125',
  ],
  [
    'strategy',
    'desiredCount: 2\nstrategy:\n  type: Recreate',
    'desiredCount: 2\ndeploymentConfiguration:\n  minimumHealthyPercent: 0\n  maximumPercent: 100',
  ],
];

const IN_POD_CONTAINER: Case[] = [
  [
    'portMappings',
    'portMappings:\n  - containerPort: 8080\n    hostPort: 8080\n    protocol: tcp',
    'ports:\n  - containerPort: 8080\n    protocol: TCP',
  ],
  [
    'portMappings',
    'portMappings:\n  - name: web_http\n    containerPort: 80',
    'ports:\n  - name: web-http\n    containerPort: 80',
  ],
  ['environment', 'environment:\n  - name: A\n    value: b', 'env:\n  - name: A\n    value: b'],
  ['environment', 'environment:\n  - name: A\n    value: cost $(date)', 'env:\n  - name: A\n    value: cost $$(date)'],
  [
    'environment',
    'env:\n  - name: A\n    value: b\nenvironment:\n  - name: C\n    value: d',
    'env:\n  - name: A\n    value: b\n  - name: C\n    value: d',
  ],
  [
    'secrets',
    'secrets:\n  - name: P\n    valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf:password::"',
    'env:\n  - name: P\n    valueFrom:\n      secretKeyRef:\n        name: db\n        key: password',
  ],
  [
    'secrets',
    'secrets:\n  - name: P\n    valueFrom: /prod/db/password',
    'env:\n  - name: P\n    valueFrom:\n      secretKeyRef:\n        name: prod-db-password\n        key: value',
  ],
  ['entryPoint', 'entryPoint: [node]', 'command: [node]'],
  ['entryPoint', 'entryPoint: [node]\ncommand: [serve.js]', 'command: [node]\nargs: [serve.js]'],
  [
    'healthCheck',
    'healthCheck:\n  command: [CMD, check]',
    'livenessProbe:\n  exec:\n    command: [check]\n  periodSeconds: 30\n  timeoutSeconds: 5\n  failureThreshold: 3',
  ],
  [
    'healthCheck',
    'healthCheck:\n  command: [CMD-SHELL, test -f /ok]\n  interval: 10\n  startPeriod: 60',
    'livenessProbe:\n  exec:\n    command: [/bin/sh, -c, test -f /ok]\n  periodSeconds: 10\n  timeoutSeconds: 5\n  failureThreshold: 3\nstartupProbe:\n  exec:\n    command: [/bin/sh, -c, test -f /ok]\n  periodSeconds: 10\n  timeoutSeconds: 5\n  failureThreshold: 9',
  ],
  ['healthCheck', 'healthCheck:\n  command: [NONE]', ''],
  [
    'interval',
    'livenessProbe:\n  tcpSocket:\n    port: 80\n  interval: 20',
    'livenessProbe:\n  tcpSocket:\n    port: 80\n  periodSeconds: 20',
  ],
  ['command', 'livenessProbe:\n  command: [CMD, check]', 'livenessProbe:\n  exec:\n    command: [check]'],
  [
    'mountPoints',
    'mountPoints:\n  - sourceVolume: data\n    containerPath: /data\n    readOnly: true',
    'volumeMounts:\n  - name: data\n    mountPath: /data\n    readOnly: true',
  ],
  [
    'containerPath',
    'volumeMounts:\n  - name: data\n    containerPath: /data',
    'volumeMounts:\n  - name: data\n    mountPath: /data',
  ],
  ['cpu', 'cpu: 256', 'resources:\n  requests:\n    cpu: 250m'],
  ['cpu', 'cpu: 0', ''],
  ['memory', 'memory: 512', 'resources:\n  limits:\n    memory: 512Mi'],
  [
    'memory',
    'resources:\n  requests:\n    cpu: 100m\nmemory: 2048',
    'resources:\n  requests:\n    cpu: 100m\n  limits:\n    memory: 2Gi',
  ],
  ['memoryReservation', 'memoryReservation: 256', 'resources:\n  requests:\n    memory: 256Mi'],
  ['user', 'user: "1000:2000"', 'securityContext:\n  runAsUser: 1000\n  runAsGroup: 2000'],
  ['user', 'user: root', 'securityContext:\n  runAsUser: 0'],
  ['privileged', 'privileged: true', 'securityContext:\n  privileged: true'],
  ['readonlyRootFilesystem', 'readonlyRootFilesystem: true', 'securityContext:\n  readOnlyRootFilesystem: true'],
  [
    'readonlyRootFilesystem',
    'securityContext:\n  runAsUser: 1\nreadonlyRootFilesystem: true',
    'securityContext:\n  runAsUser: 1\n  readOnlyRootFilesystem: true',
  ],
  [
    'linuxParameters',
    'linuxParameters:\n  capabilities:\n    drop: [ALL]',
    'securityContext:\n  capabilities:\n    drop: [ALL]',
  ],
  [
    'dockerSecurityOptions',
    'dockerSecurityOptions: [no-new-privileges]',
    'securityContext:\n  allowPrivilegeEscalation: false',
  ],
  [
    'resourceRequirements',
    'resourceRequirements:\n  - type: GPU\n    value: "1"',
    'resources:\n  limits:\n    nvidia.com/gpu: "1"',
  ],
  ['workingDirectory', 'workingDirectory: /srv', 'workingDir: /srv'],
  ['interactive', 'interactive: true', 'stdin: true'],
  ['pseudoTerminal', 'pseudoTerminal: true', 'tty: true'],
  ['essential', 'essential: true', ''],
  ['restartPolicy', 'restartPolicy:\n  enabled: true', ''],
  ['logConfiguration', 'logConfiguration:\n  logDriver: awslogs', ''],
  ['ulimits', 'ulimits: []', ''],
];

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
const CONTAINERS = '  containers:\n    - name: web\n      image: nginx:1.29\n';
const IN_WHOLE_POD: Case[] = [
  [
    'stopTimeout',
    podContainer('stopTimeout: 60'),
    podContainer('').replace('spec:\n', 'spec:\n  terminationGracePeriodSeconds: 60\n'),
  ],
  [
    'extraHosts',
    podContainer('extraHosts:\n  - hostname: a.test\n    ipAddress: 10.0.0.1'),
    podContainer('').replace('spec:\n', 'spec:\n  hostAliases:\n    - ip: 10.0.0.1\n      hostnames: [a.test]\n'),
  ],
  [
    'systemControls',
    podContainer('systemControls:\n  - namespace: net.core.somaxconn\n    value: "1024"'),
    podContainer('').replace(
      'spec:\n',
      'spec:\n  securityContext:\n    sysctls:\n      - name: net.core.somaxconn\n        value: "1024"\n',
    ),
  ],
  ['networkMode', pod('networkMode: awsvpc'), POD + CONTAINERS],
  ['networkMode', pod('networkMode: host'), `${POD}  hostNetwork: true\n${CONTAINERS}`],
  ['pidMode', pod('pidMode: task'), `${POD}  shareProcessNamespace: true\n${CONTAINERS}`],
  ['ipcMode', pod('ipcMode: host'), `${POD}  hostIPC: true\n${CONTAINERS}`],
  ['requiresCompatibilities', pod('requiresCompatibilities: [FARGATE]'), POD + CONTAINERS],
  ['cpu', pod('cpu: 0.5 vCPU'), `${POD}  resources:\n    limits:\n      cpu: 500m\n${CONTAINERS}`],
  ['memory', pod('memory: "1024"'), `${POD}  resources:\n    limits:\n      memory: 1Gi\n${CONTAINERS}`],
  [
    'runtimePlatform',
    pod('runtimePlatform:\n  cpuArchitecture: ARM64'),
    `${POD}  nodeSelector:\n    kubernetes.io/arch: arm64\n${CONTAINERS}`,
  ],
  [
    'host',
    pod('volumes:\n  - name: data\n    host:\n      sourcePath: /var/data'),
    `${POD}  volumes:\n    - name: data\n      hostPath:\n        path: /var/data\n${CONTAINERS}`,
  ],
  [
    'host',
    pod('volumes:\n  - name: data\n    host: {}'),
    `${POD}  volumes:\n    - name: data\n      emptyDir: {}\n${CONTAINERS}`,
  ],
  [
    'containerDefinitions',
    `${POD}  containerDefinitions:\n    - name: Web_1\n      image: nginx:1.29\n      essential: true\n      command: [serve]\n      portMappings:\n        - containerPort: 80\n      memory: 128\n      logConfiguration:\n        logDriver: awslogs\n`,
    `${POD}  containers:\n    - name: web-1\n      image: nginx:1.29\n      args: [serve]\n      ports:\n        - containerPort: 80\n      resources:\n        limits:\n          memory: 128Mi\n`,
  ],
  ['desiredCount', deployment('desiredCount: 3'), deployment('replicas: 3')],
  ['launchType', deployment('launchType: FARGATE'), deployment('')],
  [
    'deploymentConfiguration',
    deployment('replicas: 4\ndeploymentConfiguration:\n  minimumHealthyPercent: 50\n  maximumPercent: 150'),
    deployment(
      'replicas: 4\nstrategy:\n  type: RollingUpdate\n  rollingUpdate:\n    maxUnavailable: 2\n    maxSurge: 2',
    ),
  ],
  [
    'portMappings',
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  portMappings:\n    - containerPort: 80\n',
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n',
  ],
];

const wrapped = (kind: Kind, wrap: (written: string) => string, cases: readonly Case[]) =>
  cases.map(([word, written, after]) => ({ kind, word, written: wrap(written), after: wrap(after) }));
const whole = (kind: Kind, cases: readonly Case[]) =>
  cases.map(([word, written, after]) => ({ kind, word, written, after }));

const ALL = [
  ...wrapped('task', container, IN_CONTAINER),
  ...wrapped('task', task, IN_TASK),
  ...whole('task', IN_WHOLE_TASK),
  ...wrapped('service', service, IN_SERVICE),
  ...wrapped('manifest', podContainer, IN_POD_CONTAINER),
  ...whole('manifest', IN_WHOLE_POD),
];

for (const { kind, word, written, after } of ALL) {
  const [line] = written.split('\n').filter((one) => one.includes(word));
  for (const form of formsOf(kind, written, word)) {
    test(`${kind}, ${form.name}: ${line?.trim()}`, () => {
      const file = open(form.text);
      const problem = problemAbout(file, word);
      assert.ok(problem, JSON.stringify(problemsOf(file), null, 1));
      const [fix] = fixesFor(file, problem);
      assert.ok(fix, `no fix: ${problem.message}`);
      const text = textAfter(file, fix);
      assert.deepEqual(normal(meaningOf(text)), normal(parse(after)), text);

      const before = saidOf(problemsOf(file));
      const left = saidOf(problemsOf(open(text)));
      assert.ok(!problemAbout(open(text), word), text);
      assert.deepEqual(
        left.filter((said) => !before.includes(said)),
        [],
        text,
      );
    });
  }
}

/** Without the order of members, and as JSON sees it. */
function normal(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, inner) => (isUnknown(inner) ? unknownText(inner) : inner)));
}

test('there are enough of them', () => assert.ok(ALL.length >= 60, String(ALL.length)));

test('comments, quotes and what stands around stay', () => {
  const text = `# A task definition
family: 'web' # the family
containerDefinitions:
  - name: "web"
    image: nginx:1.29
    memory: 128
    # its settings
    env: # as Kubernetes has them
      - name: A # first
        value: 'x'
      - {name: B, value: "y"}
    volumeMounts: []
`;
  const file = open(text);
  const problem = problemAbout(file, 'env');
  assert.ok(problem);
  const [fix] = fixesFor(file, problem);
  assert.ok(fix);
  assert.equal(textAfter(file, fix), text.replace('env:', 'environment:'));
});

test('functions of CloudFormation stay as they are written', () => {
  const text = `Resources:
  Web:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: web
      ContainerDefinitions:
        - Name: web
          Image: nginx:1.29
          Memory: 128
          workingDir: !Sub "/srv/\${AWS::StackName}"
          Env:
            - Name: TABLE
              Value: !Ref Table # the table
  Table:
    Type: AWS::DynamoDB::Table
`;
  for (const [word, replaced] of [
    ['workingDir', text.replace('workingDir', 'WorkingDirectory')],
    ['env', text.replace('Env:', 'Environment:')],
  ] as const) {
    const file = open(text);
    const problem = problemAbout(file, word);
    assert.ok(problem, word);
    const [fix] = fixesFor(file, problem);
    assert.ok(fix, word);
    assert.equal(textAfter(file, fix), replaced);
  }
});

/** Words that are told and not converted, and what the message says. */
const UNCONVERTED: [word: string, text: string, message: RegExp][] = [
  ['initContainers', task('initContainers: []'), /`dependsOn`/],
  ['serviceAccountName', task('serviceAccountName: web'), /`taskRoleArn`/],
  ['readinessProbe', container('readinessProbe: {httpGet: {port: 80}}'), /target group/],
  ['envFrom', container('envFrom: [{configMapRef: {name: app}}]'), /`environmentFiles`/],
  [
    'env',
    container('env: [{name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]'),
    /ECS_CONTAINER_METADATA_URI_V4/,
  ],
  ['env', container('environment: [{name: A, value: x}]\nenv: [{name: A, value: y}]'), /`A` is set twice/],
  ['ports', container('ports: [{containerPort: 80, protocol: SCTP}]'), /no SCTP/],
  ['ports', container('portMappings: []\nports: [{containerPort: 80}]'), /There is `portMappings` already/],
  ['livenessProbe', container('livenessProbe: {httpGet: {port: web}}'), /no port named `web`/],
  [
    'livenessProbe',
    container('healthCheck: {command: [CMD, x]}\nlivenessProbe: {tcpSocket: {port: 80}}'),
    /`healthCheck` already/,
  ],
  ['volumeMounts', container('volumeMounts: [{name: data, mountPath: /a, subPath: b}]'), /no `subPath`/],
  ['resources', container('resources: {requests: {ephemeral-storage: 1Gi}}'), /`ephemeral-storage`/],
  ['resources', container('resources: {requests: {cpu: "${CPU}"}}'), /only known at deployment/],
  ['securityContext', container('securityContext: {procMount: Unmasked}'), /`procMount`/],
  ['args', container('entryPoint: [a]\ncommand: [b]\nargs: [c]'), /`command` and `entryPoint` already/],
  [
    'nodeSelector',
    task(
      'requiresCompatibilities: [FARGATE]\nnetworkMode: awsvpc\ncpu: "256"\nmemory: "512"\nnodeSelector: {disk: ssd}',
    ),
    /On Fargate/,
  ],
  [
    'containers',
    'family: web\nnetworkMode: bridge\ncontainers: [{name: web, image: a, readinessProbe: {tcpSocket: {port: 80}}}]\n',
    /`readinessProbe`/,
  ],
  [
    'healthCheck',
    podContainer('livenessProbe: {tcpSocket: {port: 80}}\nhealthCheck: {command: [CMD, x]}'),
    /`livenessProbe` already/,
  ],
  ['user', podContainer('user: nginx'), /takes numbers/],
  ['essential', podContainer('essential: false'), /init container/],
  ['linuxParameters', podContainer('linuxParameters: {sharedMemorySize: 64}'), /`sharedMemorySize`/],
  ['portMappings', podContainer('portMappings: [{containerPortRange: 80-90}]'), /no ranges/],
  ['dependsOn', podContainer('dependsOn: []'), /initContainers/],
  ['taskRoleArn', pod('taskRoleArn: arn:aws:iam::123456789012:role/web'), /`serviceAccountName`/],
  ['networkMode', pod('networkMode: none'), /`hostNetwork: true`/],
  ['family', pod('family: web'), /`metadata.name`/],
  ['loadBalancers', deployment('loadBalancers: []'), /Ingress/],
];
for (const [word, text, message] of UNCONVERTED) {
  test(`not converted: ${word} ${message}`, () => {
    const file = open(text);
    const problem = problemAbout(file, word);
    assert.ok(problem, JSON.stringify(problemsOf(file), null, 1));
    assert.equal(problem.severity, 'error');
    assert.match(problem.message, message);
    assert.deepEqual(
      fixesFor(file, problem).map(({ title }) => title),
      [],
    );
  });
}

test('a fix that would be refused is not offered', () => {
  // Fargate refuses privileged containers.
  const text = container('securityContext: {privileged: true}').replace(
    'family: web\n',
    'family: web\nrequiresCompatibilities: [FARGATE]\nnetworkMode: awsvpc\ncpu: "256"\nmemory: "512"\n',
  );
  const file = open(text);
  const problem = problemAbout(file, 'securityContext');
  assert.ok(problem);
  assert.deepEqual(fixesFor(file, problem), []);
});

test('one mistake is one problem', () => {
  const errors = (text: string) => problemsOf(open(text)).filter(({ severity }) => severity === 'error');
  assert.equal(errors('family: web\nnetworkMode: bridge\ncontainers: [{name: web, image: a, memory: 6}]\n').length, 1);
  assert.equal(errors(`${POD}  containerDefinitions:\n    - name: web\n      image: nginx:1.29\n`).length, 1);
  assert.equal(errors(podContainer('volumeMounts: [{name: data, containerPath: /data}]')).length, 1);
  assert.equal(errors(podContainer('livenessProbe: {command: [CMD, check]}')).length, 1);
  assert.equal(errors(container('healthCheck: {exec: {command: [check]}}')).length, 1);
});

test('a list of container definitions has no task definition to write into', () => {
  const text =
    '[{"name": "web", "image": "nginx:1.29", "essential": true, "env": [{"name": "P", "valueFrom": {"secretKeyRef": {"name": "db", "key": "p"}}}]}]';
  const file = open(text);
  const problem = problemAbout(file, 'env');
  assert.ok(problem);
  const [fix] = fixesFor(file, problem);
  assert.ok(fix);
  assert.deepEqual(valueAt(JSON.parse(textAfter(file, fix)) as ObjectValue, ['0', 'secrets']), [
    { name: 'P', valueFrom: '<DB_P_SECRET_ARN>' },
  ]);
});
