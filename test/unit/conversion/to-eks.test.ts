import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Anything, convertTexts, findingAt, kubernetesContainerOf, outputsOf } from './support.ts';

/** What a container definition says, and what its container then says. */
const CONTAINERS: readonly (readonly [name: string, container: object, expected: object, task?: object])[] = [
  ['the entry point is command', { entryPoint: ['a'] }, { command: ['a'], args: undefined }],
  [
    'the command is args',
    { command: ['a'], workingDirectory: '/srv' },
    { command: undefined, args: ['a'], workingDir: '/srv' },
  ],
  [
    'what Kubernetes would expand is escaped',
    { command: ['$(A)', 'pa$$word', '${B}'], environment: [{ name: 'A', value: '$(B)' }] },
    { args: ['$$(A)', 'pa$$$word', '${B}'], env: [{ name: 'A', value: '$$(B)' }] },
  ],
  [
    'ports in upper case',
    {
      portMappings: [
        { containerPort: 80, hostPort: 80, name: 'http' },
        { containerPort: 53, protocol: 'udp' },
      ],
    },
    {
      ports: [
        { name: 'http', containerPort: 80, protocol: 'TCP' },
        { containerPort: 53, protocol: 'UDP' },
      ],
    },
    { networkMode: 'awsvpc' },
  ],
  [
    'long and numeric port names',
    {
      portMappings: [
        { containerPort: 80, name: 'app-container-80-tcp' },
        { containerPort: 81, name: '81' },
      ],
    },
    {
      ports: [
        { name: 'app-container-8', containerPort: 80, protocol: 'TCP' },
        { containerPort: 81, protocol: 'TCP' },
      ],
    },
  ],
  [
    'a hard limit is request and limit',
    { cpu: 256, memory: 1024 },
    { resources: { requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '1Gi' } } },
  ],
  [
    'a reservation is the request',
    { memory: 512, memoryReservation: 128 },
    { resources: { requests: { memory: '128Mi' }, limits: { memory: '512Mi' } } },
  ],
  ['no CPU is no request', { cpu: 0 }, { resources: undefined }],
  [
    'the size of the task is the limit of its only container',
    { cpu: 128 },
    { resources: { requests: { cpu: '125m', memory: '2Gi' }, limits: { cpu: '1', memory: '2Gi' } } },
    { cpu: '1 vCPU', memory: '2GB' },
  ],
  [
    'a check without a shell',
    { healthCheck: { command: ['CMD', 'a', 'b'] } },
    {
      livenessProbe: { exec: { command: ['a', 'b'] }, periodSeconds: 30, timeoutSeconds: 5, failureThreshold: 3 },
      startupProbe: undefined,
    },
  ],
  [
    'a check with a shell keeps it, and its start period is a startup probe',
    { healthCheck: { command: ['CMD-SHELL', 'a || exit 1'], interval: 10, timeout: 2, retries: 2, startPeriod: 25 } },
    {
      livenessProbe: {
        exec: { command: ['/bin/sh', '-c', 'a || exit 1'] },
        periodSeconds: 10,
        timeoutSeconds: 2,
        failureThreshold: 2,
      },
      startupProbe: {
        exec: { command: ['/bin/sh', '-c', 'a || exit 1'] },
        periodSeconds: 10,
        timeoutSeconds: 2,
        failureThreshold: 5,
      },
    },
  ],
  ['NONE is no check', { healthCheck: { command: ['NONE'] } }, { livenessProbe: undefined }],
];

for (const [name, container, expected, task] of CONTAINERS) {
  test(name, () => {
    const converted = kubernetesContainerOf(container, task);
    const keys = Object.keys(expected);
    assert.deepEqual(Object.fromEntries(keys.map((key) => [key, converted[key]])), expected);
  });
}

const SECRETS: readonly (readonly [valueFrom: string, name: string, key: string])[] = [
  ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/Db-AbCdEf:password::', 'prod-db', 'password'],
  ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:token-AbCdEf', 'token', 'value'],
  ['arn:aws:ssm:eu-west-1:111122223333:parameter/shop/key', 'shop-key', 'value'],
  ['/shop/key', 'shop-key', 'value'],
];

for (const [valueFrom, name, key] of SECRETS) {
  test(`a secret at ${valueFrom}`, () => {
    const { env } = kubernetesContainerOf({ secrets: [{ name: 'A', valueFrom }] });
    assert.deepEqual(env, [{ name: 'A', valueFrom: { secretKeyRef: { name, key } } }]);
  });
}

function convertPair(task: object, service: object): ReturnType<typeof convertTexts> {
  const definition = {
    family: 'web',
    containerDefinitions: [{ name: 'app', image: 'nginx', portMappings: PORTS }],
    ...task,
  };
  return convertTexts(
    { 'task.json': JSON.stringify(definition), 'service.json': JSON.stringify(service) },
    { to: 'eks' },
  );
}

const PORTS = [
  { name: 'http', containerPort: 8080, appProtocol: 'http' },
  { name: 'admin', containerPort: 9000 },
];

for (const taskDefinition of ['web', 'web:3', 'arn:aws:ecs:eu-west-1:111122223333:task-definition/web:3']) {
  test(`a service runs the task definition ${taskDefinition}`, () => {
    const result = convertPair({}, { serviceName: 'Shop_Web', taskDefinition, desiredCount: 2 });
    const [deployment] = outputsOf(result)['manifests.yaml'];
    assert.equal(deployment.kind, 'Deployment');
    assert.equal(deployment.metadata.name, 'shop-web');
    assert.equal(deployment.metadata.annotations['crossdock.dev/source-name'], 'Shop_Web');
    assert.equal(deployment.spec.replicas, 2);
  });
}

/** Wanted tasks and percentages, and what a rollout may add and take away. */
const ROLLOUTS: readonly (readonly [number, object | undefined, maxSurge: number, maxUnavailable: number])[] = [
  [4, undefined, 4, 0],
  [4, { minimumHealthyPercent: 50, maximumPercent: 150 }, 2, 2],
  [3, { minimumHealthyPercent: 66, maximumPercent: 100 }, 0, 1],
  [1, { minimumHealthyPercent: 75, maximumPercent: 125 }, 1, 0],
  [0, undefined, 1, 0],
];

for (const [desiredCount, deploymentConfiguration, maxSurge, maxUnavailable] of ROLLOUTS) {
  test(`${desiredCount} tasks with ${JSON.stringify(deploymentConfiguration)}`, () => {
    const result = convertPair(
      {},
      { serviceName: 'web', taskDefinition: 'web', desiredCount, deploymentConfiguration },
    );
    assert.deepEqual(outputsOf(result)['manifests.yaml'][0].spec.strategy.rollingUpdate, { maxSurge, maxUnavailable });
  });
}

test('names in Service Connect are Services, all ports of a name together', () => {
  const services = [
    { portName: 'http', discoveryName: 'web', clientAliases: [{ port: 80, dnsName: 'web' }] },
    { portName: 'admin', discoveryName: 'web-admin', clientAliases: [{ port: 81, dnsName: 'web' }] },
    { portName: 'admin', discoveryName: 'other' },
    { portName: 'nowhere' },
  ];
  const result = convertPair(
    {},
    { serviceName: 'web', taskDefinition: 'web', serviceConnectConfiguration: { enabled: true, services } },
  );
  const found: Anything[] = outputsOf(result)['manifests.yaml'].slice(1);
  assert.deepEqual(
    found.map(({ metadata, spec }) => [metadata.name, spec.ports]),
    [
      [
        'web',
        [
          { name: 'http', port: 80, targetPort: 'http', protocol: 'TCP', appProtocol: 'http' },
          { name: 'admin', port: 81, targetPort: 'admin', protocol: 'TCP' },
        ],
      ],
      ['other', [{ name: 'admin', port: 9000, targetPort: 'admin', protocol: 'TCP' }]],
    ],
  );
});

test('several containers share the size of the task, when Kubernetes takes it', () => {
  const pod = (memory: number) => {
    const containerDefinitions = ['a', 'b'].map((name) => ({ name, image: 'busybox', memory }));
    const result = convertPair({ cpu: '512', memory: '1024', containerDefinitions }, {});
    return outputsOf(result)['manifests.yaml'][0].spec.template.spec;
  };
  const size = { cpu: '500m', memory: '1Gi' };
  assert.deepEqual(pod(512).resources, { requests: size, limits: size });
  assert.equal(pod(600).resources, undefined);
});

test('a task definition that nothing runs is kept running, and has to be decided', () => {
  const result = convertTexts(
    {
      'task.json': '[{"name": "app", "image": "nginx", "essential": true}]',
      'named.json': '{"family": "job", "containerDefinitions": [{"name": "a", "image": "b"}]}',
    },
    { to: 'eks' },
  );
  const names = outputsOf(result)['manifests.yaml'].map((one: Anything) => one.metadata.name);
  assert.deepEqual(names, ['app', 'job']);
  assert.equal(findingAt(result, '/family').fidelity, 'needs-decision');
});

const TEMPLATE = `
Parameters:
  Image: {Type: String}
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: !Sub '\${AWS::StackName}-web'
      Cpu: 256
      ContainerDefinitions:
        - Name: app
          Image: !Ref Image
          PortMappings: [{ContainerPort: "80"}]
  Web:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref Task
      DesiredCount: !Ref Count
`;

test('a template: what is known at deployment only is carried over as a placeholder', () => {
  const result = convertTexts({ 'template.yaml': TEMPLATE }, { to: 'eks' });
  const [deployment] = outputsOf(result)['manifests.yaml'];
  const [container] = deployment.spec.template.spec.containers;
  assert.equal(container.image, '${Image}');
  assert.equal(container.ports[0].containerPort, 80);
  assert.equal(deployment.spec.replicas, '${Count}');
  assert.equal(findingAt(result, '/Image/Ref').fidelity, 'needs-decision');
  assert.equal(findingAt(result, '/DesiredCount/Ref').fidelity, 'needs-decision');
  assert.match(result.outputs[0]?.text ?? '', /^ {2}replicas: \$\{Count\}$/m);
});
